import type { Component, Paragraph } from './model.ts';

/** `text.slice(start, end)` of a paragraph as a component, without white space at its ends. */
export function component(paragraph: Paragraph, start = 0, end = paragraph.content.length): Component {
  const { text } = paragraph.content;
  const piece = text.slice(start, end);
  const from = start + (piece.length - piece.trimStart().length);
  const to = Math.max(from, start + piece.trimEnd().length);
  return {
    paragraph,
    start: from,
    end: to,
    text: text.slice(from, to),
    range: paragraph.content.range(from, to),
  };
}
