package clinic.meridian.web.signin;

import java.util.List;

/** What a token says its holder may do: claims {@code roles} and {@code clinics}. */
record Rights(List<String> roles, List<String> clinics) {

    static final Rights NONE = new Rights(List.of(), List.of());
}
