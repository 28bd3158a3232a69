// Adds to a page that is whole without it: a filter, keys to walk the findings, and buttons that copy an id.
(() => {
  "use strict";
  const findings = [...document.querySelectorAll(".finding")];
  if (!findings.length) return;
  const tools = document.getElementById("tools");
  const filter = document.getElementById("filter");
  const shown = document.getElementById("shown");
  // The list beside the findings, in the same order; a section's sum stands before its part of the list.
  const entries = [...document.querySelectorAll(".contents ol > li")];
  const sections = [...document.querySelectorAll(".contents > li")].filter((li) => li.querySelector("ol"));
  const texts = findings.map((finding) => finding.textContent.toLowerCase());

  const apply = () => {
    const wanted = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    findings.forEach((finding, i) => {
      const fits = wanted.every((word) => texts[i].includes(word));
      finding.hidden = !fits;
      if (entries[i]) entries[i].hidden = !fits;
      if (fits) count += 1;
    });
    for (const group of document.querySelectorAll(".group:not(.plain)")) {
      group.hidden = !group.querySelector(".finding:not([hidden])");
    }
    for (const section of sections) {
      section.querySelector(".tally").textContent = section.querySelectorAll("ol > li:not([hidden])").length;
    }
    shown.textContent = wanted.length ? `${count} of ${findings.length} shown` : "";
  };

  const step = (by) => {
    const visible = findings.filter((finding) => !finding.hidden);
    const focused = document.activeElement && document.activeElement.closest(".finding");
    let next = visible.indexOf(focused) + by;
    if (!visible.includes(focused)) {
      // From wherever the reader has scrolled to, not from the top.
      const below = visible.findIndex((finding) => finding.getBoundingClientRect().top > 8);
      const at = below < 0 ? visible.length : below;
      next = by > 0 ? at : at - 1;
    }
    const target = visible[Math.max(0, Math.min(next, visible.length - 1))];
    if (!target) return;
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: "start" });
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target === filter) {
      if (event.key === "Escape") {
        filter.value = "";
        apply();
        filter.blur();
      }
      return;
    }
    if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
    else if (event.key === "/") filter.focus();
    else return;
    event.preventDefault();
  });

  // A link to a finding that the filter hides must still lead there.
  const reveal = () => {
    let id = location.hash.slice(1);
    try { id = decodeURIComponent(id); } catch { /* an id with a bare "%" */ }
    const target = document.getElementById(id);
    if (!target || !target.closest("[hidden]")) return;
    filter.value = "";
    apply();
    target.scrollIntoView();
  };

  if (navigator.clipboard) {
    for (const code of document.querySelectorAll("code.id")) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = "copy";
      button.setAttribute("aria-label", `Copy the id ${code.textContent}`);
      button.addEventListener("click", async () => {
        try {
          await navigator.clipboard.writeText(code.textContent);
          button.textContent = "copied";
        } catch {
          getSelection().selectAllChildren(code);
        }
        setTimeout(() => { button.textContent = "copy"; }, 1500);
      });
      code.after(" ", button);
    }
  }

  filter.addEventListener("input", apply);
  addEventListener("hashchange", reveal);
  tools.hidden = false;
  apply();
})();
