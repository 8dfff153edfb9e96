package be.pilootloket.operation;

/** Why a backup was not made or not put back: a sentence in Dutch for whoever asked. */
class NotDone extends RuntimeException {

    NotDone(String sentence) {
        super(sentence);
    }
}
