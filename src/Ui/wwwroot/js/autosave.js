// Saves a form while it is being written, and says when it last did. Without this script the button does the same.
// What was typed stays in the page whatever happens: network cut, session ended, somebody else writing.
const DELAY = 1500;

for (const form of document.querySelectorAll("form[data-autosave]")) {
  const state = form.querySelector("[data-autosave-state]");
  const number = form.querySelector("[name='Input.Numero']");
  const time = new Intl.DateTimeFormat("fr-FR", { hour: "numeric", minute: "2-digit" });
  let timer;
  let saving = false;
  let dirty = false;

  const say = (text) => {
    state.textContent = text;
  };

  const save = async () => {
    if (saving) {
      return;
    }
    saving = true;
    dirty = false;
    say("Enregistrement…");
    try {
      const response = await fetch(form.action, {
        method: "POST",
        body: new FormData(form),
        headers: { Accept: "application/json" },
        redirect: "manual",
      });
      if (response.ok) {
        const saved = await response.json();
        number.value = saved.numero;
        takeOthers(saved);
        say(`Enregistré à ${time.format(new Date()).replace(":", " h ")}`);
      } else if (response.type === "opaqueredirect" || response.status === 401) {
        say("Votre session a pris fin. Appuyez sur « Enregistrer » : vous vous reconnecterez sans rien perdre.");
        return;
      } else if (response.status === 409) {
        say("Quelqu’un d’autre a écrit au même endroit. Appuyez sur « Enregistrer » pour voir les deux textes.");
        return;
      } else {
        say("Pas enregistré. Votre texte reste ici : réessayez avec le bouton « Enregistrer ».");
        return;
      }
    } catch {
      dirty = true;
      say("Hors ligne : votre texte reste ici, nouvel essai dans un instant.");
      timer = setTimeout(save, 10_000);
      return;
    } finally {
      saving = false;
    }
    if (dirty) {
      timer = setTimeout(save, DELAY);
    }
  };

  // A part that a colleague changed and we did not: show it, unless somebody is typing in it.
  const takeOthers = (saved) => {
    for (const field of form.querySelectorAll("textarea")) {
      const name = field.name.replace("Input.", "");
      const value = saved[name[0].toLowerCase() + name.slice(1)] ?? "";
      if (!dirty && field !== document.activeElement && field.value.trimEnd() !== value) {
        field.value = value;
      }
    }
  };

  form.addEventListener("input", () => {
    dirty = true;
    clearTimeout(timer);
    timer = setTimeout(save, DELAY);
  });
  form.addEventListener("submit", () => {
    clearTimeout(timer);
    dirty = false;
  });
  window.addEventListener("beforeunload", (event) => {
    if (dirty) {
      event.preventDefault();
    }
  });
}
