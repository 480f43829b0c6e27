// Keeps a live screen up to date: what others do appears without reload, what is sent from here does not reload either.
// Without this script each form posts and the page comes back whole.
const screen = document.querySelector("[data-live]");
const status = document.querySelector("[data-live-status]");

// What somebody is typing in a part that is about to be drawn again.
const typed = (part) =>
  [...part.querySelectorAll("textarea[id], input[id]")].filter((f) => f.value !== f.defaultValue).map((f) => [f.id, f.value]);

// Takes the live parts of a page just read; keeps open what was open, the focus where it was, and what is being typed.
const show = (html) => {
  const fresh = new DOMParser().parseFromString(html, "text/html");
  const focused = document.activeElement?.id;
  const open = [...document.querySelectorAll("details[open][id]")].map((d) => d.id);
  for (const part of document.querySelectorAll("[data-live-part]")) {
    const next = fresh.getElementById(part.id);
    if (next && next.innerHTML !== part.innerHTML) {
      const kept = typed(part);
      part.replaceChildren(...next.childNodes);
      for (const [id, value] of kept) {
        const field = document.getElementById(id);
        if (field) {
          field.value = value;
        }
      }
    }
  }
  const choices = document.getElementById("echange");
  const freshChoices = fresh.getElementById("echange");
  if (choices && freshChoices && choices !== document.activeElement) {
    choices.replaceChildren(...freshChoices.childNodes);
  }
  for (const id of open) {
    document.getElementById(id)?.setAttribute("open", "");
  }
  if (focused) {
    document.getElementById(focused)?.focus();
  }
};

const refresh = async () => {
  const response = await fetch(location.href, { headers: { Accept: "text/html" } });
  if (response.ok && !response.redirected) {
    show(await response.text());
  }
};

document.addEventListener("submit", async (event) => {
  const form = event.target.closest("[data-live-form]");
  if (!form) {
    return;
  }
  event.preventDefault();
  try {
    const response = await fetch(form.action, { method: "POST", body: new FormData(form, event.submitter) });
    const html = await response.text();
    const fresh = new DOMParser().parseFromString(html, "text/html");
    const error = fresh.querySelector(".error-summary li");
    if (!response.ok || error || !fresh.querySelector("[data-live]")) {
      status.textContent = error?.textContent ?? "Pas enregistré : rechargez la page et réessayez. Ce que vous avez tapé reste ici.";
      status.classList.remove("visually-hidden");
      return;
    }
    if (!event.submitter?.name) {
      form.reset();
    }
    // The same words said again are another note: a form that was taken gets the key of a new one.
    const key = form.elements.__Formulaire;
    if (key) {
      key.value = fresh.querySelector("[name=__Formulaire]")?.value ?? "";
    }
    show(html);
    status.classList.add("visually-hidden");
    status.textContent = "Enregistré";
  } catch {
    status.textContent = "Hors ligne : rien n’est parti, ce que vous avez tapé reste ici.";
    status.classList.remove("visually-hidden");
  }
});

if (screen) {
  const source = new EventSource(screen.dataset.live);
  source.addEventListener("change", refresh);
  // After a cut, what happened meanwhile is read again.
  source.addEventListener("ouvert", refresh);
}
