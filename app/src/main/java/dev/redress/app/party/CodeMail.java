package dev.redress.app.party;

/**
 * A code on its way. The mail says the number and the code in words of ours; nothing that anybody typed is in it.
 *
 * @param to address
 * @param number printed register number
 * @param language of the mail
 */
record CodeMail(String to, String number, String code, String language) {}
