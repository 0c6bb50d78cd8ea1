package clinic.meridian.booking.patients;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;

/** Phone numbers in the one form that providers take, E.164. */
final class PhoneNumbers {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private PhoneNumbers() {}

    /**
     * @param region in which a number without a country code is meant, for example {@code US}
     */
    static String e164(String text, String region) {
        try {
            var number = NUMBERS.parse(text, region);
            if (NUMBERS.isValidNumber(number)) {
                return NUMBERS.format(number, PhoneNumberFormat.E164);
            }
        } catch (NumberParseException _) {
            // said below, without the number
        }
        throw new IllegalArgumentException(
                "phone: expected a phone number such as +1 212 555 0143");
    }
}
