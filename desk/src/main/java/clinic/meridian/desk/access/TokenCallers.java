package clinic.meridian.desk.access;

import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** From a checked token to who is calling: claims {@code roles} and {@code clinics}. */
final class TokenCallers implements Converter<Jwt, AbstractAuthenticationToken> {

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        Set<Role> roles =
                claim(token, "roles").stream()
                        .map(Role::named)
                        .flatMap(Optional::stream)
                        .flatMap(role -> role.included().stream())
                        .collect(Collectors.toSet());
        String subject = Optional.ofNullable(token.getSubject()).orElse("unnamed");
        var caller = new Caller(subject, roles, Set.copyOf(claim(token, "clinics")), null);
        var authorities =
                roles.stream().map(role -> new SimpleGrantedAuthority("ROLE_" + role)).toList();
        return UsernamePasswordAuthenticationToken.authenticated(caller, token, authorities);
    }

    private static List<String> claim(Jwt token, String name) {
        return Optional.ofNullable(token.getClaimAsStringList(name)).orElse(List.of());
    }
}
