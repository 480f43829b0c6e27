// A moment of the transcription takes the player there. Without this script the link goes to the words.
const player = document.querySelector("[data-player]");
if (player) {
  document.addEventListener("click", (event) => {
    const moment = event.target.closest("[data-seek]");
    if (moment) {
      event.preventDefault();
      player.currentTime = Number(moment.dataset.seek);
      player.play();
    }
  });
}

// An address that names a passage opens what folds it.
const open = () => {
  const aim = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
  const fold = aim?.closest("details");
  if (fold) {
    fold.open = true;
    aim.scrollIntoView();
  }
};
addEventListener("hashchange", open);
open();
