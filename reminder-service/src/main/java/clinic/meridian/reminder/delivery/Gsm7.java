package clinic.meridian.reminder.delivery;

import java.text.Normalizer;

/**
 * How long a text is to the network (3GPP TS 23.038): 160 characters of the GSM alphabet in one
 * part, 153 in each of several; one letter from outside it makes that 70 and 67.
 */
final class Gsm7 {

    static final int ONE_PART = 160;

    private static final String BASIC =
            "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
                    + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    /** Two septets each. */
    private static final String EXTENDED = "^{}\\[~]|€";

    private Gsm7() {}

    /**
     * The same text in letters that every phone shows and that keep it short: typographic marks
     * become plain ones, and letters that the alphabet lacks lose their accent.
     */
    static String plain(String text) {
        var plain = new StringBuilder();
        text.codePoints().forEach(letter -> plain.append(plain(letter)));
        return plain.toString();
    }

    private static String plain(int letter) {
        String as = Character.toString(letter);
        if (BASIC.contains(as) || EXTENDED.contains(as)) {
            return as;
        }
        return switch (letter) {
            case '\u2018', '\u2019', '\u201a' -> "'";
            case '\u201c', '\u201d', '\u201e', '\u00ab', '\u00bb' -> "\"";
            case '\u2013', '\u2014', '\u2011' -> "-";
            case '\u00a0', '\u202f', '\u2009' -> " ";
            case '\u2026' -> "...";
            default -> {
                String bare =
                        Normalizer.normalize(as, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
                yield BASIC.contains(bare) ? bare : as;
            }
        };
    }

    /** Septets, or -1 for a text that is not of this alphabet. */
    static int length(String text) {
        int septets = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (BASIC.indexOf(letter) >= 0) {
                septets++;
            } else if (EXTENDED.indexOf(letter) >= 0) {
                septets += 2;
            } else {
                return -1;
            }
        }
        return septets;
    }

    /** How many parts the network makes of it; each is paid for. */
    static int parts(String text) {
        int septets = length(text);
        return septets < 0 ? parts(text.length(), 70, 67) : parts(septets, ONE_PART, 153);
    }

    private static int parts(int length, int alone, int each) {
        return length <= alone ? 1 : Math.ceilDiv(length, each);
    }
}
