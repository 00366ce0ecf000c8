package dev.redress.app.ledger;

import dev.redress.core.access.Sight;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A person's sight as a condition on cases, so that lists, counters and searches show nobody what
 * they may not see. It always agrees with {@link Sight#sees}; a test compares the two on drawn cases.
 *
 * @param standing condition on the table {@code case_standing}, which has the alias {@code c}
 * @param parameters to be bound by name
 */
public record VisibleCases(String standing, Map<String, Object> parameters) {

    /**
     * The condition for a where clause.
     *
     * @param alias of a table with the columns {@code institution} and {@code case_id}
     */
    public String condition(String alias) {
        return "exists (select 1 from case_standing c where c.institution = " + alias + ".institution and c.case_id = "
                + alias + ".case_id and " + standing + ")";
    }

    /** The cases that somebody sees. */
    public static VisibleCases to(Sight sight) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("sightLogin", sight.login());
        parameters.put("sightUnit", sight.unit());
        parameters.put("sightOversees", sight.oversees());
        List<String> lanes = new ArrayList<>();
        for (Sight.Lane lane : sight.lanes()) {
            lanes.add(lane(lane, "lane" + lanes.size(), parameters));
        }
        String condition = "(" + notShutOut("sightLogin", "sightUnit") + " and "
                + (lanes.isEmpty() ? "false" : "(" + String.join(" or ", lanes) + ")")
                + " and (c.restricted_to is null or :sightOversees"
                + " or :sightLogin = any(string_to_array(c.restricted_to, chr(10)))))";
        return new VisibleCases(condition, parameters);
    }

    private static String lane(Sight.Lane lane, String name, Map<String, Object> parameters) {
        String login = name + "Login";
        String unit = name + "Unit";
        parameters.put(login, lane.login());
        parameters.put(unit, lane.unit());
        String own = "c.handler = :" + login + " or c.taken_by = :" + login;
        String covered = switch (lane.reach()) {
            case HOUSE -> "true";
            case UNIT ->
                own + " or " + within(unit, "c.unit")
                        + " or exists (select 1 from unnest(string_to_array(c.other_units, chr(10))) as asked"
                        + " where " + within(unit, "asked") + ")";
            case OWN -> own;
        };
        return "(" + notShutOut(login, unit) + " and (" + covered + "))";
    }

    private static String notShutOut(String login, String unit) {
        return "(c.complained_about is distinct from :" + login + ") and (c.unit_complained_about is null"
                + " or c.unit_complained_about = '' or not (:" + unit + " = c.unit_complained_about"
                + " or starts_with(:" + unit + ", c.unit_complained_about || '/')))";
    }

    private static String within(String outer, String unit) {
        return "(:" + outer + " <> '' and (" + unit + " = :" + outer + " or starts_with(" + unit + ", :" + outer
                + " || '/')))";
    }
}
