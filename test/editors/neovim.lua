-- nvim --headless -u NONE -i NONE -c 'luafile neovim.lua'; SERVER, NODE and PLAN come in the environment.
local function fail(what)
  io.stderr:write('neovim: ' .. what .. '\n')
  vim.cmd('cquit 1')
end

local function waitFor(what, condition)
  if not vim.wait(20000, condition, 50) then fail(what .. ': did not happen') end
end

local config = {
  name = 'kehoach',
  cmd = { vim.env.NODE, vim.env.SERVER, '--stdio' },
  root_dir = vim.fn.fnamemodify(vim.env.PLAN, ':h'),
  init_options = { debounce = 0, date = '2026-03-01' },
}
vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.PLAN))
vim.bo.filetype = 'markdown'
local id
if vim.lsp.start then
  id = vim.lsp.start(config)
else
  id = vim.lsp.start_client(config)
  vim.lsp.buf_attach_client(0, id)
end

local function codes()
  local found = {}
  for _, diagnostic in ipairs(vim.diagnostic.get(0)) do
    local lsp = diagnostic.user_data and diagnostic.user_data.lsp
    found[diagnostic.code or (lsp and lsp.code) or ''] = true
  end
  return found
end
waitFor('finding struct-roman-sequence', function() return codes()['struct-roman-sequence'] end)
waitFor('finding date-valid', function() return codes()['date-valid'] end)

local function ask(method, params)
  local answers = vim.lsp.buf_request_sync(0, method, params, 20000) or {}
  local answer = answers[id] or {}
  if answer.err or answer.error then fail(method .. ': ' .. vim.inspect(answer)) end
  return answer.result
end

local function position(word)
  for number, text in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do
    local column = text:find(word, 1, true)
    if column then return { line = number - 1, character = vim.str_utfindex(text, column - 1) } end
  end
  fail(word .. ' is not in the text')
end
local document = { uri = vim.uri_from_bufnr(0) }

local hover = ask('textDocument/hover', { textDocument = document, position = position('2723/KH') })
if not hover then fail('no hover') end

local symbols = ask('textDocument/documentSymbol', { textDocument = document })
if not symbols or #symbols == 0 then fail('no symbols') end

local encoding = vim.lsp.get_client_by_id(id).offset_encoding or 'utf-16'
local edit = ask('textDocument/rename', {
  textDocument = document,
  position = position('2723/KH'),
  newName = '2724/KH-UBND',
})
vim.lsp.util.apply_workspace_edit(edit, encoding)
local text = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n')
if select(2, text:gsub('2724/KH%-UBND', '')) ~= 2 then fail('rename: not both mentions') end

ask('workspace/executeCommand', { command = 'kehoach.renumberOutline', arguments = { document.uri } })
waitFor('renumbered', function()
  return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n'):find('## II. TỔ CHỨC', 1, true)
end)
waitFor('the finding to go', function() return not codes()['struct-roman-sequence'] end)
io.stdout:write('neovim: findings, hover, symbols, rename, renumbering\n')
vim.cmd('qall!')
