// Asks the browser for a passkey (to make one, or to use one) before the form is sent. Without this script the page says what is missing.
for (const form of document.querySelectorAll("form[data-passkey]")) {
  const state = form.querySelector("[data-passkey-state]");
  const answer = form.querySelector("[name='Reponse']");

  form.addEventListener("submit", async (event) => {
    if (answer.value) {
      return;
    }
    event.preventDefault();
    if (!window.PublicKeyCredential?.parseCreationOptionsFromJSON) {
      state.textContent = "Ce navigateur ne connaît pas les clés d’accès.";
      return;
    }
    state.textContent = "Votre appareil vous demande de confirmer…";
    try {
      const options = JSON.parse(form.dataset.options);
      const credential =
        form.dataset.passkey === "create"
          ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
          : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
      answer.value = JSON.stringify(credential.toJSON());
      form.requestSubmit();
    } catch (error) {
      state.textContent =
        error.name === "InvalidStateError"
          ? "Cet appareil a déjà une clé pour ce compte."
          : "Rien n’a été confirmé. Vous pouvez recommencer.";
    }
  });
}
