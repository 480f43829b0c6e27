// Saves a form while it is being written, and says when it last did. Without this script the buttons do the same.
// What was typed stays whatever happens: network cut, session ended, somebody else writing, tab closed. Until the server has it, a copy
// stays in this browser, and comes back with the page.
const DELAY = 1500;
// What a browser lets a closing page send.
const KEEPALIVE = 60_000;

for (const form of document.querySelectorAll('form[data-autosave]:not([data-autosave=""])')) {
  const state = form.querySelector("[data-autosave-state]");
  const number = form.querySelector("[name='Input.Numero']");
  const fields = [...form.querySelectorAll("textarea")];
  const key = `brouillon:${form.dataset.autosave}`;
  const time = new Intl.DateTimeFormat("fr-FR", { hour: "numeric", minute: "2-digit" });
  let timer;
  let saving = false;
  let dirty = false;
  let kept = true;

  const say = (text) => {
    state.textContent = text;
  };

  const texts = () => Object.fromEntries(fields.map((f) => [f.name, f.value]));

  const keep = () => {
    try {
      localStorage.setItem(key, JSON.stringify({ number: number.value, texts: texts() }));
      kept = true;
    } catch {
      kept = false;
    }
  };

  const forget = () => {
    try {
      localStorage.removeItem(key);
    } catch {
      // Nothing was kept.
    }
  };

  const save = async () => {
    if (saving) {
      return;
    }
    clearTimeout(timer);
    saving = true;
    dirty = false;
    say("Enregistrement…");
    try {
      const body = new FormData(form);
      const size = fields.reduce((n, f) => n + 3 * f.value.length, 0);
      const response = await fetch(form.action, {
        method: "POST",
        body,
        headers: { Accept: "application/json" },
        redirect: "manual",
        keepalive: size < KEEPALIVE,
      });
      if (response.ok) {
        const saved = await response.json();
        number.value = saved.numero;
        takeOthers(saved);
        if (dirty) {
          keep();
        } else {
          forget();
        }
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
    for (const field of fields) {
      const name = field.name.replace("Input.", "");
      const value = saved[name[0].toLowerCase() + name.slice(1)] ?? "";
      if (!dirty && field !== document.activeElement && field.value.trimEnd() !== value) {
        field.value = value;
      }
    }
  };

  // What a tab closed too early left here goes on from the text that it started from: the server tells apart what others wrote since.
  const takeBack = () => {
    let draft;
    try {
      draft = JSON.parse(localStorage.getItem(key));
    } catch {
      return;
    }
    if (!draft || fields.every((f) => (draft.texts[f.name] ?? f.value) === f.value)) {
      forget();
      return;
    }
    for (const field of fields) {
      field.value = draft.texts[field.name] ?? field.value;
    }
    number.value = draft.number;
    say("Votre texte a été retrouvé : enregistrement…");
    dirty = true;
    timer = setTimeout(save, DELAY);
  };

  form.addEventListener("input", (event) => {
    if (!fields.includes(event.target)) {
      return;
    }
    dirty = true;
    keep();
    clearTimeout(timer);
    timer = setTimeout(save, DELAY);
  });
  // The button sends all; the copy stays until the page comes back with it.
  document.addEventListener("submit", (event) => {
    if (event.target === form) {
      clearTimeout(timer);
      dirty = false;
    }
  });
  const leave = () => {
    if (dirty) {
      save();
    }
  };
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") {
      leave();
    }
  });
  window.addEventListener("pagehide", leave);
  window.addEventListener("beforeunload", (event) => {
    if (dirty && !kept) {
      event.preventDefault();
    }
  });
  // After an error or a conflict the page shows what was sent; the copy waits until somebody has decided.
  if (!document.querySelector(".error-summary") && !form.querySelector("[role='alert']")) {
    takeBack();
  }
}
