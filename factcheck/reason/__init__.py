"""When two things cannot both be so: days that never meet, words that differ in more than form."""
