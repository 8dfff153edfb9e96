package be.pilootloket.correspondence;

record LetterText(String subject, String body) {}
