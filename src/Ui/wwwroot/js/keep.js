// Two forms on one page: sending one does not lose what is being typed in the other. It comes back when the page does, in this tab.
const key = `saisie:${location.pathname}`;

const typed = (sent) =>
  [...document.querySelectorAll("form[method='post'] :is(textarea, input:not([type='hidden'], [type='password'], [type='file']))[id]")]
    .filter((field) => field.form !== sent && !field.form.matches("[data-autosave]") && !["checkbox", "radio"].includes(field.type))
    .filter((field) => field.value !== field.defaultValue)
    .map((field) => [field.id, field.value]);

// On the window, after the scripts that send a form themselves.
window.addEventListener("submit", (event) => {
  if (event.defaultPrevented || event.target.method !== "post") {
    return;
  }
  const fields = typed(event.target);
  try {
    if (fields.length > 0) {
      sessionStorage.setItem(key, JSON.stringify(fields));
    }
  } catch {
    // The browser keeps nothing: the page is as without script.
  }
});

try {
  const fields = JSON.parse(sessionStorage.getItem(key) ?? "[]");
  sessionStorage.removeItem(key);
  for (const [id, value] of fields) {
    const field = document.getElementById(id);
    if (field) {
      field.value = value;
      field.closest("details")?.setAttribute("open", "");
    }
  }
} catch {
  // Nothing was kept.
}
