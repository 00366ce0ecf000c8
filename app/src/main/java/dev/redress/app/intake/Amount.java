package dev.redress.app.intake;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads an amount of money as people type it: {@code 1.500.000}, {@code 1,500,000.50}, {@code 500 000,00}, {@code Rp
 * 250.000}. Money never has three decimals, so a single separator before three digits is a thousands separator; that
 * makes every accepted amount mean one thing in every language of the portal.
 */
public final class Amount {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f'’]");
    private static final Pattern PLAIN = Pattern.compile("\\d{1,18}([.,]\\d{1,2})?");
    private static final Pattern DOTS = Pattern.compile("\\d{1,3}(\\.\\d{3}){1,5}(,\\d{1,2})?");
    private static final Pattern COMMAS = Pattern.compile("\\d{1,3}(,\\d{3}){1,5}(\\.\\d{1,2})?");

    /** What people write beside an amount. */
    private static final Map<String, List<String>> SIGNS =
            Map.of("IDR", List.of("IDR", "Rp"), "KGS", List.of("KGS", "сом", "som", "с"));

    private Amount() {}

    /**
     * The amount, or nothing when the text is no amount of this currency.
     *
     * @param currency ISO 4217 code; only its own signs may stand beside the number
     */
    public static Optional<BigDecimal> read(String typed, String currency) {
        String signs = String.join("|", SIGNS.getOrDefault(currency, List.of(currency)));
        String bare =
                SPACES.matcher(typed).replaceAll("").replaceAll("(?iu)^(" + signs + ")\\.?|(" + signs + ")\\.?$", "");
        if (DOTS.matcher(bare).matches()) {
            return Optional.of(new BigDecimal(bare.replace(".", "").replace(',', '.')));
        }
        if (COMMAS.matcher(bare).matches()) {
            return Optional.of(new BigDecimal(bare.replace(",", "")));
        }
        if (PLAIN.matcher(bare).matches()) {
            return Optional.of(new BigDecimal(bare.replace(',', '.')));
        }
        return Optional.empty();
    }
}
