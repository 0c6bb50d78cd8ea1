package clinic.meridian.web.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.meridian.web.Door;
import clinic.meridian.web.Web;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

class SignInIT {

    private static final String DAY = "/api/clinics/elm-street/day-sheets/2026-12-01";

    private static Door door;

    @BeforeAll
    static void open() {
        door = new Door();
    }

    @AfterAll
    static void close() {
        door.close();
    }

    @Test
    void admitsAMachineWithItsTokenToWhatItsRoleAllows() {
        HttpResponse<String> answer = day(door.tokenOf("api"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"caller\":\"api\"");
    }

    @Test
    void refusesAMachineWithAnotherSecret() {
        assertThat(door.token("api", "guess").statusCode()).isEqualTo(401);
        assertThat(door.token("nobody", "guess").statusCode()).isEqualTo(401);
    }

    @Test
    void refusesNoTokenAndAnAlteredAndAnExpiredOne() throws Exception {
        assertThat(door.call(DAY).statusCode()).isEqualTo(401);
        String token = door.tokenOf("api");
        assertThat(day(token.substring(0, token.length() - 6) + "AAAAAA").statusCode())
                .isEqualTo(401);
        Instant now = Instant.now();
        assertThat(day(signed(now.plus(Duration.ofMinutes(5)))).statusCode()).isEqualTo(200);
        assertThat(day(signed(now.minus(Duration.ofMinutes(5)))).statusCode()).isEqualTo(401);
    }

    @Test
    void refusesAnotherRoleAndAnotherClinic() {
        assertThat(day(door.tokenOf("kiosk")).statusCode()).isEqualTo(403);
        assertThat(day(door.tokenOf("elsewhere")).statusCode()).isEqualTo(403);
    }

    @Test
    void keepsTheSigningKeyForTheNextStartAndFromOtherUsers() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(door.signingKey())))
                .isEqualTo("rw-------");
        String id = RSAKey.parse(Files.readString(door.signingKey())).getKeyID();
        assertThat(SigningKey.in(door.signingKey()).getKeyID()).isEqualTo(id);
        assertThat(door.call("/oauth2/jwks").body()).contains(id).doesNotContain("\"d\":");
    }

    @Test
    void letsStaffInByNameAndPasswordAndOutAgain() {
        HttpResponse<String> form = door.open("/staff");
        assertThat(form.uri().getPath()).isEqualTo("/sign-in");
        HttpResponse<String> wrong =
                door.submit("/sign-in", Door.proof(form) + "&username=mei&password=pins");
        assertThat(wrong.body()).contains("do not belong together");

        HttpResponse<String> sheet =
                door.submit("/sign-in", Door.proof(wrong) + "&username=mei&password=needles");
        assertThat(sheet.uri().getPath()).isEqualTo("/staff");
        assertThat(sheet.body())
                .contains("Mei Tanaka", "9:00", "Signed in as")
                .contains(
                        "Running 7 min late", "needles in", "needles out in 5 min", "12 min late");

        HttpResponse<String> out = door.submit("/sign-out", Door.proof(sheet));
        assertThat(out.uri().getPath()).isEqualTo("/");
        assertThat(door.open("/staff").uri().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void refusesASignInWithoutTheFormsProof() {
        assertThat(door.submit("/sign-in", "username=mei&password=needles").statusCode())
                .isEqualTo(403);
    }

    @Test
    void hidesItsCookieFromScriptsAndOtherSites() {
        List<String> cookies = door.call("/staff").headers().allValues("Set-Cookie");
        assertThat(cookies).isNotEmpty().allMatch(one -> one.contains("HttpOnly"));
        assertThat(cookies).allMatch(one -> one.contains("SameSite="));
    }

    @Test
    void givesNoCodeWithoutProofOfKeyNorToAnotherAddress() {
        String asked = "/oauth2/authorize?response_type=code&client_id=web&scope=openid";
        HttpResponse<String> elsewhere =
                door.call(asked + "&redirect_uri=https://evil.example/", "Accept", "text/html");
        assertThat(elsewhere.statusCode()).isEqualTo(400);
        HttpResponse<String> noProof =
                door.call(
                        asked + "&redirect_uri=" + door.url("/login/oauth2/code/meridian"),
                        "Accept",
                        "text/html");
        assertThat(noProof.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).doesNotContain("code="));
    }

    @Test
    void doesNotStartWithAUserThatEveryoneKnows() {
        assertThatThrownBy(() -> SpringApplication.run(Web.class, "--server.port=0"))
                .hasRootCauseInstanceOf(MissingCredentials.class)
                .rootCause()
                .hasMessage("No staff user: set MERIDIAN_STAFF_USER and MERIDIAN_STAFF_PASSWORD.");
    }

    private static HttpResponse<String> day(String token) {
        return door.call(DAY, "Authorization", "Bearer " + token);
    }

    private static String signed(Instant expires) throws Exception {
        RSAKey key = RSAKey.parse(Files.readString(door.signingKey()));
        var token =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                        new JWTClaimsSet.Builder()
                                .issuer(door.url(""))
                                .subject("api")
                                .claim("roles", List.of("admin"))
                                .claim("clinics", List.of("*"))
                                .expirationTime(Date.from(expires))
                                .build());
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }
}
