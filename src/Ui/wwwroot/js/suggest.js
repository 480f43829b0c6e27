// Proposes titles under a search box while one types (WAI-ARIA combobox with a list). Without this script the box searches as any form.
const Patience = 150;

for (const input of document.querySelectorAll("input[data-suggest]")) {
  const list = document.createElement("ul");
  list.id = `${input.dataset.suggest}-list`;
  list.className = "suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Suggestions");
  list.hidden = true;
  input.after(list);
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-expanded", "false");
  input.setAttribute("aria-controls", list.id);

  let current = -1;
  let timer = 0;
  let asked = "";

  const close = () => {
    list.hidden = true;
    current = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };

  const choose = (index) => {
    const options = [...list.children];
    current = index;
    for (const [i, option] of options.entries()) {
      option.setAttribute("aria-selected", String(i === current));
    }
    if (current < 0) {
      input.removeAttribute("aria-activedescendant");
    } else {
      input.setAttribute("aria-activedescendant", options[current].id);
      options[current].scrollIntoView({ block: "nearest" });
    }
  };

  const show = (titles) => {
    list.replaceChildren(
      ...titles.map(({ titre, nature, adresse }, i) => {
        const option = document.createElement("li");
        option.id = `${list.id}-${i}`;
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        option.dataset.address = adresse;
        const kind = document.createElement("span");
        kind.className = "meta";
        kind.textContent = nature;
        option.append(titre, " ", kind);
        return option;
      }),
    );
    close();
    if (titles.length > 0) {
      list.hidden = false;
      input.setAttribute("aria-expanded", "true");
    }
  };

  const ask = async () => {
    const typed = input.value.trim();
    asked = typed;
    if (typed.length < 2) {
      show([]);
      return;
    }
    try {
      const response = await fetch(`/recherche/titres?q=${encodeURIComponent(typed)}`);
      const titles = response.ok ? await response.json() : [];
      // An answer that comes late is to another question.
      if (asked === typed && document.activeElement === input) {
        show(titles);
      }
    } catch {
      close();
    }
  };

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, Patience);
  });
  input.addEventListener("keydown", (event) => {
    const last = list.children.length - 1;
    if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
    } else if (list.hidden) {
      return;
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const next = current + (event.key === "ArrowDown" ? 1 : -1);
      choose(next < -1 ? last : next > last ? -1 : next);
    } else if (event.key === "Enter" && current >= 0) {
      event.preventDefault();
      location.assign(list.children[current].dataset.address);
    }
  });
  // Before the box loses the focus, and closes the list.
  list.addEventListener("mousedown", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) {
      event.preventDefault();
      location.assign(option.dataset.address);
    }
  });
  input.addEventListener("blur", close);
}
