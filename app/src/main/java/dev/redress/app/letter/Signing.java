package dev.redress.app.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is printed on a letter besides its text, as the vault keeps it.
 *
 * @param house name of the institution, which may change later
 * @param contact of the institution, in the language of the letter
 * @param dated the day that the letter bears
 * @param signer who signed; empty under the seal of the institution alone
 * @param office in what capacity
 * @param registerNumber as printed
 * @param head hash of the last row of the case's ledger before the signature
 * @param rows how many rows it had
 * @param code by which the public page of verification knows the letter
 * @param origin scheme and host of that page
 * @param at the moment of signing
 */
record Signing(
        String house,
        String contact,
        LocalDate dated,
        Optional<String> signer,
        Optional<String> office,
        String registerNumber,
        String head,
        int rows,
        String code,
        String origin,
        Instant at) {}
