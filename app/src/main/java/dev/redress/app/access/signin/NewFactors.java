package dev.redress.app.access.signin;

import dev.redress.app.access.StaffMember;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages show with which somebody sets a second factor. */
@Component
class NewFactors {

    private static final int GROUP = 4;

    private final Authenticators authenticators;

    NewFactors(Authenticators authenticators) {
        this.authenticators = authenticators;
    }

    /** The page with the picture for the authenticator; {@code door}: for somebody who is not in yet. */
    String page(StaffMember member, boolean door, Model model) {
        String secret = Totp.base32(authenticators.pending(member.login()));
        model.addAttribute("login", member.login());
        model.addAttribute("door", door);
        model.addAttribute("base", door ? "/sign-in/factor" : "/account/factor");
        model.addAttribute("secret", grouped(secret));
        model.addAttribute(
                "picture",
                QrCode.image("otpauth://totp/Redress:%s?secret=%s&issuer=Redress&algorithm=SHA1&digits=6&period=30"
                        .formatted(member.login(), secret)));
        return "access/factor";
    }

    private static String grouped(String secret) {
        List<String> groups = IntStream.range(0, (secret.length() + GROUP - 1) / GROUP)
                .mapToObj(at -> secret.substring(at * GROUP, Math.min(secret.length(), (at + 1) * GROUP)))
                .toList();
        return String.join(" ", groups);
    }
}
