// Asks the browser for a passkey and sends the form around the button with its answer. Nothing else of the pages needs
// scripts, so the buttons are hidden until this runs.
"use strict";
for (const button of document.querySelectorAll("[data-passkey]")) {
  const form = button.closest("form");
  const failed = form.querySelector("[data-passkey-failed]");
  if (!window.PublicKeyCredential || !PublicKeyCredential.parseRequestOptionsFromJSON) {
    continue;
  }
  button.hidden = false;
  button.addEventListener("click", async () => {
    button.disabled = true;
    failed.hidden = true;
    try {
      const asked = await fetch(button.dataset.passkey, {
        method: "POST",
        credentials: "same-origin",
        body: new URLSearchParams({ _csrf: form.elements._csrf.value }),
      });
      if (!asked.ok) {
        throw new Error(String(asked.status));
      }
      const question = await asked.json();
      const answer = button.dataset.makes === "yes"
        ? await navigator.credentials.create({
            publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(question),
          })
        : await navigator.credentials.get({
            publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(question),
          });
      form.elements.passkey.value = JSON.stringify(answer);
      form.submit();
    } catch {
      button.disabled = false;
      failed.hidden = false;
    }
  });
}
