package org.governance4j.examples.community;

import org.governance4j.rule.ReasonTexts;

/** The page's language: its words, the sentences of reasons, and the rules that these cite. */
record PageTexts(Words words, ReasonTexts texts, PageRules rules) {

  PageTexts(Words words, ReasonTexts texts) {
    this(words, texts, new PageRules(texts));
  }
}
