package dev.redress.app.ledger;

/**
 * What a module keeps of a case beside the ledger and the vault, which may hold personal data or lead to them: what came
 * in as it came, answers kept for repeated requests, secrets. It goes in the transaction in which the key of the case
 * is destroyed.
 */
public interface Leftovers {

    /** Removes it. Nothing of it can be had again. */
    void erase(CaseRef ref);
}
