"""Language, not news: folding, words, sentences, numerals. Everything works on offsets of the text given."""
