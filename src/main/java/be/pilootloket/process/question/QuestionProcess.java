package be.pilootloket.process.question;

/** The words that the model {@code question} shares with our code. Its business key is the call's code. */
final class QuestionProcess {

    static final String KEY = "question";

    /** Where a question comes in. */
    static final String ASKED = "startEvent_questionAsked";

    static final String CALL_CODE = "callCode";

    /** The question's number in the log. */
    static final String QUESTION = "questionLogged";

    static final String ANSWER_APPROVED = "answerApproved";
    static final String PUBLISH_NOW = "publishNow";

    /** Whether the publication made a new version of the FAQ. */
    static final String FAQ_RENEWED = "faqRenewed";

    private QuestionProcess() {}
}
