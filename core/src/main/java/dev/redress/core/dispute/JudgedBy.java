package dev.redress.core.dispute;

import java.time.LocalDate;
import java.util.List;

/**
 * By what a proceeding was judged when it began, as it was said then: a rule file that is corrected later changes nothing
 * of it (SUB-23).
 *
 * @param ruleSince the version of the forum's rule
 * @param release content hash of the rule files; empty when the rules came from none
 * @param papers codes of the papers that were asked for, in the order of the list
 */
public record JudgedBy(LocalDate ruleSince, String release, List<String> papers) {

    public JudgedBy {
        papers = List.copyOf(papers);
    }
}
