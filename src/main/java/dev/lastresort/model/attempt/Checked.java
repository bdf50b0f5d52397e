package dev.lastresort.model.attempt;

/** What there is to look at before one says that an incident is over. */
public enum Checked {
    PROGRAMS("programs", "The known programs work again"),
    CHECKS("checks", "What monitoring watches holds"),
    ANSWERS("answers", "The programs read what they should, not only something"),
    DATA("data", "The data were compared with what they should be"),
    PEOPLE("people", "Those who complained were asked");

    private final String label;
    private final String words;

    Checked(String label, String words) {
        this.label = label;
        this.words = words;
    }

    /** As it stands in a file. */
    public String label() {
        return label;
    }

    /** As it is asked. */
    public String words() {
        return words;
    }
}
