;; emacs -Q --batch -l emacs.el; SERVER, NODE and PLAN come in the environment.  -*- lexical-binding: t -*-
(add-to-list 'package-directory-list "/usr/share/emacs/site-lisp/elpa")
(package-initialize)
(require 'eglot)

(define-derived-mode kehoach-mode text-mode "Kehoach")
(setq eglot-sync-connect 20 eglot-connect-timeout 20 eglot-autoshutdown t
      eglot-confirm-server-initiated-edits nil)
(add-to-list 'eglot-server-programs
             `(kehoach-mode . (,(getenv "NODE") ,(getenv "SERVER") "--stdio"
                               :initializationOptions (:debounce 0 :date "2026-03-01"))))
(put 'kehoach-mode 'eglot-language-id "markdown")

(defun kehoach-wait (what condition)
  (let ((end (+ (float-time) 20)) (done nil))
    (while (not (or (setq done (funcall condition)) (> (float-time) end)))
      (accept-process-output nil 0.1))
    (unless done
      (message "emacs: %s: did not happen" what)
      (kill-emacs 1))))

(defun kehoach-finding (text)
  (seq-find (lambda (each) (string-match-p text (flymake-diagnostic-text each)))
            (flymake-diagnostics)))

(find-file (getenv "PLAN"))
(set-buffer-file-coding-system 'utf-8-unix)
(kehoach-mode)
(eglot-ensure)
(run-hooks 'post-command-hook)
(unless (eglot-managed-p) (apply #'eglot (eglot--guess-contact)))
(kehoach-wait "server" #'eglot-managed-p)
(flymake-start)
(kehoach-wait "finding of the date" (lambda () (kehoach-finding "31/6/2026")))
(kehoach-wait "finding of the numeral" (lambda () (kehoach-finding "III")))

(goto-char (point-min))
(search-forward "2723/KH")
(backward-char 3)
(eglot-rename "2724/KH-UBND")
(unless (= 2 (how-many "2724/KH-UBND" (point-min) (point-max)))
  (message "emacs: rename: not both mentions")
  (kill-emacs 1))
(eglot--signal-textDocument/didChange)
(eglot-execute-command (eglot-current-server) 'kehoach.renumberOutline
                       (vector (plist-get (eglot--TextDocumentIdentifier) :uri)))
(kehoach-wait "renumbered" (lambda () (string-match-p "## II\\. TỔ CHỨC" (buffer-string))))
(set-buffer-modified-p nil)
(princ "emacs: findings, rename, renumbering\n")
(kill-emacs 0)
