"""What is the same across articles: stories, subjects, utterances, events, copies."""
