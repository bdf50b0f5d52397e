package dev.lastresort.replay.draw;

import dev.lastresort.model.scenario.Draw.Made;
import java.util.List;
import java.util.Locale;

/**
 * Names and addresses of nobody: parts from lists of this program, put together by chance. Mail
 * goes to domains under {@code .example}, which nobody can own.
 */
final class MadeUpText {

    private static final List<String> FIRST = List.of(("Ada Alma Amir Anouk Arvid Aylin Bela Bruno"
            + " Carla Cyrus Dalia Dario Edda Elio Enya Ezra Farah Finn Greta Hakim Hedda Ida Ilian"
            + " Imani Ines Ivo Jana Jaro Juno Kaito Karim Kira Lale Leander Leona Linus Lotte Malik"
            + " Mara Milo Mina Nadim Nele Nils Noor Oda Olin Orla Pavel Pia Quinn Rana Remy Romy"
            + " Runa Samir Selma Soren Talia Tamo Thea Umar Una Vera Vito Wanda Wim Xenia Yara Yuri"
            + " Zadie Zeno").split(" "));
    private static final List<String> BEFORE = List.of(("Alder Ash Birch Bright Brook Cold Copper"
            + " Cran Dun East Elder Fair Fern Flint Gold Green Hart Haver Hazel Heather High Hollow"
            + " Iron Kestrel Lang Linden Lock Long Marl Mill Moor North Oak Pine Quarry Raven Reed"
            + " Rook Rush Sand Silver Stone Storm Thorn Tide Under Wald West Whit Wolds")
            .split(" "));
    private static final List<String> AFTER = List.of(("bank bergh borne bury by croft dahl den"
            + " fell field ford gard garth grove ham haven holm hurst lea ley low man mark mere"
            + " moor mouth ridge shaw stead stow thorpe ton wall ward water well wick wood worth"
            + " yard").split(" "));
    private static final List<String> STREETS = List.of(
            "Street", "Road", "Lane", "Avenue", "Row", "Terrace", "Way", "Square", "Hill", "Walk");
    private static final List<String> TRADES = List.of("Logistics", "Brothers", "Foods", "Works",
            "Trading", "Partners", "Textiles", "Instruments", "Interiors", "Energy", "Printing",
            "Dairy", "Software", "Optics", "Timber", "Supplies");
    private static final List<String> MAIL = List.of("posthorn.example", "letterbox.example",
            "kestrelmail.example", "harbour.example", "inkwell.example", "lighthouse.example");
    private static final int MOST_HOUSES = 180;

    private MadeUpText() {}

    /** @param n counts the addresses of mail, so that none comes twice */
    static String of(Made what, long n, Dice dice) {
        return switch (what) {
            case PERSON -> one(FIRST, dice) + " " + lastName(dice);
            case FIRST_NAME -> one(FIRST, dice);
            case LAST_NAME -> lastName(dice);
            case EMAIL -> email(one(FIRST, dice) + "." + lastName(dice), n, dice);
            case COMPANY -> lastName(dice) + " " + one(TRADES, dice);
            case STREET -> (1 + dice.below(MOST_HOUSES)) + " " + lastName(dice) + " "
                    + one(STREETS, dice);
            case CITY -> lastName(dice);
        };
    }

    /** An address for whoever is called that; what is no letter of English is left out. */
    static String email(String name, long n, Dice dice) {
        String local = name.toLowerCase(Locale.ROOT).replace(' ', '.').replaceAll("[^a-z.]", "");
        return local + (n + 1) + "@" + one(MAIL, dice);
    }

    private static String lastName(Dice dice) {
        return one(BEFORE, dice) + one(AFTER, dice);
    }

    private static String one(List<String> parts, Dice dice) {
        return parts.get((int) dice.below(parts.size()));
    }
}
