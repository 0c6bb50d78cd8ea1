package clinic.meridian.web.signin;

import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

import java.util.HashMap;
import java.util.Map;

/** The people and machines that our own issuer knows. Keeps hashes, never a password. */
final class Holders implements UserDetailsService, OAuth2TokenCustomizer<JwtEncodingContext> {

    private record Person(String hash, Rights rights) {}

    private final Map<String, Person> staff = new HashMap<>();
    private final Map<String, Rights> machines = new HashMap<>();

    Holders(SignInProperties properties, PasswordEncoder encoder) {
        for (SignInProperties.Staff one : properties.staff()) {
            staff.put(
                    one.user(),
                    new Person(
                            hashed(one.password(), encoder),
                            new Rights(one.roles(), one.clinics())));
        }
        for (SignInProperties.Machine one : properties.machines()) {
            machines.put(one.id(), new Rights(one.roles(), one.clinics()));
        }
    }

    static String hashed(String secret, PasswordEncoder encoder) {
        return secret.startsWith("{") ? secret : String.valueOf(encoder.encode(secret));
    }

    @Override
    public UserDetails loadUserByUsername(String user) {
        Person person = staff.get(user);
        if (person == null) {
            throw new UsernameNotFoundException("unknown");
        }
        return User.withUsername(user).password(person.hash()).build();
    }

    @Override
    public void customize(JwtEncodingContext token) {
        String name = token.getPrincipal().getName();
        boolean machine =
                AuthorizationGrantType.CLIENT_CREDENTIALS.equals(token.getAuthorizationGrantType());
        Rights rights = machine ? machines.getOrDefault(name, Rights.NONE) : ofStaff(name);
        token.getClaims().claim("roles", rights.roles()).claim("clinics", rights.clinics());
    }

    private Rights ofStaff(String name) {
        Person person = staff.get(name);
        return person == null ? Rights.NONE : person.rights();
    }
}
