// Adds to pages that are whole without it: filters kept in the address, keys, and buttons that copy a finding.
(() => {
  "use strict";

  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  // Texts of articles become text nodes and values, never markup.
  const make = (name, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };
  const plain = (element) => (element ? element.textContent.replace(/\s+/g, " ").trim() : "");

  const findings = all(".finding, .row");
  const total = new Set(findings.map((finding) => finding.dataset.id)).size;
  // On an article's page the reader walks from mark to mark.
  const stops = findings.length ? findings : all(".text .ref");

  // Filters

  const facts = findings.map((finding) => ({
    severity: finding.dataset.severity,
    rule: finding.dataset.rule,
    subject: finding.dataset.subject || "nobody named",
    outlets: JSON.parse(finding.dataset.outlets),
    mark: finding.dataset.mark || "",
  }));
  // Read when first searched: a long page should not be slow to open for it.
  const texts = [];
  const text = (i) => (texts[i] ??= findings[i].textContent.toLowerCase());
  const FACETS = {
    outlet: ["Outlet", (fact) => fact.outlets],
    rule: ["Rule", (fact) => [fact.rule]],
    subject: ["Subject", (fact) => [fact.subject]],
    mark: ["Since the earlier report", (fact) => (fact.mark ? [fact.mark] : [])],
  };
  const PAGES = { outlet: "a.outlet", rule: ".by-rule a, .rules h3 a", subject: ".row .about a, .subject a" };
  const SEVERITIES = { error: "Errors", warning: "Warnings", info: "Notes" };

  const tools = document.getElementById("tools");
  // A long list goes over several pages, and a filter sees no further than its own.
  const elsewhere = tools ? Number(tools.dataset.all) - total : 0;
  const search = make("input", { id: "filter", type: "search", autocomplete: "off", spellcheck: false });
  const boxes = {};
  const lists = {};
  const shown = make("p", { id: "shown" });
  shown.setAttribute("role", "status");
  const clear = make("button", { type: "button", textContent: "Clear", hidden: true });
  // Stands where the findings stood; what is read aloud is the sum beside the filter.
  const nothing = make("p", { className: "nothing", hidden: true });

  const build = () => {
    const present = new Set(facts.map((fact) => fact.severity));
    const kinds = Object.keys(SEVERITIES).filter((severity) => present.has(severity));
    tools.append(make("label", { htmlFor: "filter", textContent: "Filter findings" }), search);
    const more = make("div", { className: "facets" });
    if (kinds.length > 1) {
      const choice = make("fieldset", {}, make("legend", { textContent: "Severity" }));
      for (const severity of kinds) {
        boxes[severity] = make("input", { type: "checkbox", checked: true });
        choice.append(make("label", { className: severity }, boxes[severity], SEVERITIES[severity]));
      }
      more.append(choice);
    }
    for (const [name, [title, values]] of Object.entries(FACETS)) {
      const found = [...new Set(facts.flatMap(values))].sort();
      // A choice between one and the same is none; but some findings may be new and others not.
      if (found.length < (name === "mark" ? 1 : 2)) continue;
      lists[name] = make("select", { id: `by-${name}` }, make("option", { value: "", textContent: "any" }));
      lists[name].append(...found.map((value) => make("option", { value, textContent: value })));
      more.append(make("div", {}, make("label", { htmlFor: `by-${name}`, textContent: title }), lists[name]));
    }
    if (more.childElementCount) {
      tools.append(make("details", {}, make("summary", { textContent: "More filters" }), more));
    }
    const keys = make("button", { type: "button", className: "keys", textContent: "Keys" });
    keys.addEventListener("click", help);
    tools.append(shown, make("p", { className: "actions" }, clear, keys));
    const group = findings[0].closest(".group");
    (group && !group.contains(tools) ? group : findings[0].closest(".rows") || findings[0]).before(nothing);
    tools.hidden = false;
  };

  const wanted = () => ({
    words: search.value.toLowerCase().split(/\s+/).filter(Boolean),
    severities: Object.keys(boxes).filter((severity) => boxes[severity].checked),
    facets: Object.keys(lists).filter((name) => lists[name].value),
  });

  const fits = (fact, i, { words, severities, facets }) =>
    (!Object.keys(boxes).length || severities.includes(fact.severity)) &&
    facets.every((name) => FACETS[name][1](fact).includes(lists[name].value)) &&
    words.every((word) => text(i).includes(word));

  // The list beside the findings, in the same order; a section's sum stands before its part of the list.
  const entries = new Map(all(".contents ol > li > a").map((a) => [decoded(a.hash), a.parentElement]));
  const sums = all(".contents > li").filter((li) => li.querySelector("ol"));

  const apply = () => {
    const filter = wanted();
    // A new finding may stand on a page twice, as a row and as a card.
    const left = new Set();
    findings.forEach((finding, i) => {
      finding.hidden = !fits(facts[i], i, filter);
      const entry = entries.get(finding.id);
      if (entry) entry.hidden = finding.hidden;
      if (!finding.hidden) left.add(finding.dataset.id);
    });
    for (const group of all(".group")) {
      if (group.querySelector(".finding, .row") && !group.contains(tools)) {
        group.hidden = !group.querySelector(".finding:not([hidden]), .row:not([hidden])");
      }
    }
    for (const sum of sums) {
      sum.querySelector(".tally").textContent = all("ol > li:not([hidden])", sum).length;
    }
    shown.textContent = left.size < total ? `${left.size} of ${total} shown` : "";
    if (elsewhere > 0 && query()) {
      shown.textContent = `${left.size} of the ${total} on this page; the other ${elsewhere.toLocaleString("en")} are not searched. `;
      const whole = wholeOf(filter);
      if (whole) shown.append(whole);
    }
    nothing.textContent = search.value.trim() ? `No finding matches “${search.value.trim()}”.` : "No finding matches.";
    nothing.hidden = left.size > 0;
    clear.hidden = !query();
  };

  // The page that has all findings of what is chosen: an outlet's, a rule's or a subject's own.
  const wholeOf = ({ facets }) => {
    for (const name of facets) {
      const { value } = lists[name];
      const known = all(PAGES[name] || "none").find((a) => plain(a) === value);
      if (known) return make("a", { href: known.href, textContent: `All findings: ${value}` });
    }
    return null;
  };

  const query = () => {
    const { severities, facets } = wanted();
    const state = new URLSearchParams();
    if (search.value.trim()) state.set("text", search.value.trim());
    if (severities.length < Object.keys(boxes).length) state.set("severity", severities.join(" "));
    for (const name of facets) state.set(name, lists[name].value);
    return state.toString();
  };

  const keep = () => {
    apply();
    const state = query();
    history.replaceState(null, "", `${location.pathname}${state ? `?${state}` : ""}${location.hash}`);
  };

  const restore = () => {
    const state = new URLSearchParams(location.search);
    search.value = state.get("text") || "";
    const severities = state.get("severity");
    for (const [severity, box] of Object.entries(boxes)) {
      box.checked = severities === null || severities.split(" ").includes(severity);
    }
    for (const [name, list] of Object.entries(lists)) {
      list.value = state.get(name) || "";
      // What this page does not have hides nothing.
      if (list.selectedIndex < 0) list.value = "";
    }
    const more = tools.querySelector("details");
    if (more) more.open = Boolean(query()) || matchMedia("(min-width: 64rem)").matches;
  };

  const reset = () => {
    search.value = "";
    for (const box of Object.values(boxes)) box.checked = true;
    for (const list of Object.values(lists)) list.value = "";
    keep();
  };

  // A link to a finding that the filter or a fold hides must still lead there.
  const reveal = () => {
    const target = document.getElementById(decoded(location.hash));
    if (!target) return;
    for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    if (!target.closest("[hidden]")) return;
    reset();
    target.scrollIntoView();
  };

  // Keys

  const visible = (elements) => elements.filter((element) => element.checkVisibility());
  const go = (elements, by, holder) => {
    const here = document.activeElement && document.activeElement.closest(holder);
    let next = elements.indexOf(here) + by;
    if (!elements.includes(here)) {
      // From wherever the reader has scrolled to, not from the top.
      const below = elements.findIndex((element) => element.getBoundingClientRect().top > 8);
      const at = below < 0 ? elements.length : below;
      next = by > 0 ? at : at - 1;
    }
    const target = elements[Math.max(0, Math.min(next, elements.length - 1))];
    if (!target) return;
    // A row is not read but followed: its link takes the focus, so that Enter opens it.
    (target.matches(".row") ? target.querySelector("a") || target : target).focus({ preventScroll: true });
    target.scrollIntoView({ block: target.matches(".finding, section") ? "start" : "center" });
  };

  const turn = (by) => {
    const page = document.querySelector(by > 0 ? "a[rel~=next]" : "a[rel~=prev]");
    if (page) page.click();
    else {
      const sections = visible(all("main section[aria-labelledby]"));
      for (const section of sections) section.tabIndex = -1;
      go(sections, by, "main section[aria-labelledby]");
    }
  };

  const KEYS = [
    ["j", "next finding, or marked place"],
    ["k", "previous finding, or marked place"],
    ["]", "next page of a long list, or next section"],
    ["[", "previous page of a long list, or previous section"],
    ["Enter", "open the row"],
    ["/", "filter"],
    ["Esc", "clear the filter, close this"],
    ["?", "these keys"],
  ];

  const open = (label, ...content) => {
    const close = make("button", { type: "button", textContent: "Close" });
    const dialog = make("dialog", {}, ...content, make("p", { className: "actions" }, close));
    dialog.setAttribute("aria-label", label);
    close.addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
    return dialog;
  };

  const help = () => {
    const table = make("dl", { className: "keys" });
    for (const [key, meaning] of KEYS) {
      table.append(make("div", {}, make("dt", {}, make("kbd", { textContent: key })), make("dd", { textContent: meaning })));
    }
    open("Keys", make("h2", { textContent: "Keys" }), table);
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (document.querySelector("dialog[open]")) return;
    if (event.target === search && event.key === "Escape") {
      reset();
      search.blur();
      return;
    }
    if (event.target.closest("input, select, textarea")) return;
    const holder = findings.length ? ".finding, .row" : ".ref";
    if (event.key === "j") go(visible(stops), 1, holder);
    else if (event.key === "k") go(visible(stops), -1, holder);
    else if (event.key === "]") turn(1);
    else if (event.key === "[") turn(-1);
    else if (event.key === "/" && search.isConnected) search.focus();
    else if (event.key === "?") help();
    else return;
    event.preventDefault();
  });

  // Copying

  const escaped = (text) => text.replace(/[\\`*_{}[\]<>#|~]/g, "\\$&");
  const passage = (quote) => {
    const copy = quote.cloneNode(true);
    for (const unseen of all(".unseen", copy)) unseen.remove();
    return escaped(plain(copy));
  };
  const markdown = (finding) => {
    const lines = [`**${escaped(plain(finding.querySelector("h3 bdi")))}**`, ""];
    for (const reading of all(".reading", finding)) {
      lines.push(`- **${passage(reading.querySelector("h4"))}** (${escaped(plain(reading.querySelector(".support")))})`);
      for (const place of all(".evidence > li", reading)) {
        const source = place.querySelector(".meta a[rel]");
        const title = escaped(plain(place.querySelector("cite")));
        const from = source ? `[${title}](<${source.href.replace(/[<>]/g, encodeURIComponent)}>)` : title;
        const where = escaped(plain(place.querySelector(".meta > :first-child")));
        const { file } = place.querySelector(".where").dataset;
        lines.push(`  - ${escaped(plain(place.querySelector(".outlet")))}, ${from} (${file ? `${escaped(file)}, ` : ""}${where}): ${passage(place.querySelector("blockquote"))}`);
      }
    }
    for (const note of all(".notes > div:not(.fine)", finding)) {
      lines.push("", `${plain(note.querySelector("dt"))}: ${escaped(plain(note.querySelector("dd")))}`);
    }
    const { rule, id } = finding.dataset;
    const severity = plain(finding.querySelector(".severity")).toLowerCase();
    lines.push("", `[factcheck](<${link(finding).replace(/[<>]/g, encodeURIComponent)}>): ${severity}, ${escaped(rule)}, ${escaped(id)}`, "");
    return lines.join("\n");
  };

  const copy = async (text, button) => {
    const label = button.textContent;
    try {
      await navigator.clipboard.writeText(text);
      button.textContent = "Copied";
      setTimeout(() => { button.textContent = label; }, 1500);
    } catch {
      // The browser forbids it: the reader can take the text from here.
      const field = make("textarea", { value: text, readOnly: true, rows: 8 });
      field.setAttribute("aria-label", "Text to copy");
      open("Copy", make("p", { textContent: "Copy this text:" }), field);
      field.select();
    }
  };

  const link = (finding) => `${location.href.split(/[?#]/)[0]}#${encodeURIComponent(finding.id)}`;
  const COPIES = [
    ["Copy as Markdown", markdown],
    ["Copy link", link],
    ["Copy id", (finding) => finding.dataset.id],
  ];
  for (const finding of all(".finding")) {
    const actions = make("p", { className: "actions" });
    for (const [label, text] of COPIES) {
      const button = make("button", { type: "button", textContent: label });
      button.setAttribute("aria-describedby", `h-${finding.id}`);
      button.addEventListener("click", () => copy(text(finding), button));
      actions.append(button);
    }
    finding.append(actions);
  }

  function decoded(hash) {
    try { return decodeURIComponent(hash.slice(1)); } catch { return hash.slice(1); } // a bare "%"
  }

  // What is folded would be lost on paper.
  let unfolded = [];
  addEventListener("beforeprint", () => {
    unfolded = all("main details:not([open])");
    for (const fold of unfolded) fold.open = true;
  });
  addEventListener("afterprint", () => {
    for (const fold of unfolded) fold.open = false;
    unfolded = [];
  });

  addEventListener("hashchange", reveal);
  // Two are seen at a glance.
  if (tools && total > 2) {
    build();
    restore();
    if (query()) apply();
    search.addEventListener("input", keep);
    clear.addEventListener("click", reset);
    for (const control of [...Object.values(boxes), ...Object.values(lists)]) control.addEventListener("change", keep);
  }
  reveal();
})();
