// A file may be dropped on its field, and says how far it has gone. Without this script the form posts as any other.
for (const form of document.querySelectorAll("form[data-upload-form]")) {
  const zone = form.querySelector("[data-upload]");
  const input = zone?.querySelector("input[type=file]");
  if (!input) {
    continue;
  }

  for (const kind of ["dragover", "dragleave", "drop"]) {
    zone.addEventListener(kind, (event) => {
      event.preventDefault();
      zone.classList.toggle("dropping", kind === "dragover");
    });
  }
  zone.addEventListener("drop", (event) => {
    if (event.dataTransfer.files.length > 0) {
      input.files = event.dataTransfer.files;
    }
  });

  const status = document.createElement("p");
  status.setAttribute("role", "status");
  const bar = document.createElement("progress");
  bar.max = 100;
  bar.hidden = true;
  bar.setAttribute("aria-label", "Envoi du fichier");
  zone.append(bar, status);

  form.addEventListener("submit", (event) => {
    if (input.files.length === 0) {
      return;
    }
    event.preventDefault();
    const button = form.querySelector("button[type=submit]");
    const request = new XMLHttpRequest();
    const fail = () => {
      bar.hidden = true;
      button.disabled = false;
      status.textContent = "L’envoi n’a pas abouti : rien n’est perdu ici, essayez de nouveau.";
    };
    let said = -1;
    request.upload.addEventListener("progress", ({ loaded, total }) => {
      const share = Math.floor((loaded / total) * 100);
      bar.value = share;
      // Said in tens: a screen reader says each of them.
      if (Math.floor(share / 10) > said) {
        said = Math.floor(share / 10);
        status.textContent = share < 100 ? `Envoi : ${share} %` : "Reçu, vérification…";
      }
    });
    request.addEventListener("error", fail);
    request.addEventListener("load", () => {
      const page = new DOMParser().parseFromString(request.responseText, "text/html");
      const errors = page.querySelector(".error-summary");
      if (errors) {
        form.querySelector(".error-summary")?.remove();
        form.prepend(errors);
        errors.focus();
        bar.hidden = true;
        button.disabled = false;
        status.textContent = "";
      } else if (request.status >= 400) {
        fail();
      } else {
        location.assign(request.responseURL);
      }
    });
    request.open("POST", form.action);
    request.send(new FormData(form));
    bar.hidden = false;
    button.disabled = true;
  });
}
