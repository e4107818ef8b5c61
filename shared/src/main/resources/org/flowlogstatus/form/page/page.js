"use strict";
(function () {
  const table = document.getElementById("rows");
  const bar = document.getElementById("filter");
  if (!table || !bar) {
    return;
  }
  const blocks = Array.from(table.tBodies);
  const inABlock = blocks[0].rows.length;
  const remOfARow = 6.8;
  const count = document.getElementById("count");
  const field = (name) => bar.elements.namedItem(name);
  const outcomes = ["fail", "unknown", "warning", "pass"];
  const rows = Array.from(table.querySelectorAll("tbody tr"), (row, rank) => ({
    row,
    rank,
    shown: true,
    text: row.textContent.toLowerCase(),
    outcome: row.dataset.outcome,
    region: row.dataset.region,
    kind: row.dataset.kind,
    cloud: row.dataset.cloud,
    states: " " + row.dataset.outcome + " " + row.dataset.states + " ",
    findings: " " + row.dataset.findings + " ",
    id: row.dataset.id,
    reason: row.dataset.reason,
  }));
  const keys = {
    worst: (a, b) => a.rank - b.rank,
    outcome: (a, b) => outcomes.indexOf(a.outcome) - outcomes.indexOf(b.outcome) || a.rank - b.rank,
    target: (a, b) => order(a.id, b.id) || a.rank - b.rank,
    region: (a, b) => order(a.region, b.region) || a.rank - b.rank,
    kind: (a, b) => order(a.kind, b.kind) || a.rank - b.rank,
    reason: (a, b) => order(a.reason, b.reason) || a.rank - b.rank,
  };
  let sorted = "worst";
  let descending = false;

  function order(one, other) {
    return one < other ? -1 : one > other ? 1 : 0;
  }

  function filter() {
    const words = field("text").value.toLowerCase().split(/\s+/).filter(Boolean);
    const region = field("region").value;
    const kind = field("kind").value;
    const state = field("state").value;
    const finding = field("finding").value;
    const framework = field("framework");
    const about = framework.value && framework.selectedOptions[0].dataset.about;
    let shown = 0;
    blocks.forEach((block) => block.remove());
    for (const entry of rows) {
      const show =
        (!region || entry.region === region) &&
        (!kind || entry.kind === kind) &&
        (!state || entry.states.includes(" " + state + " ")) &&
        (!finding || entry.findings.includes(" " + finding + " ")) &&
        (!about || about.includes(" " + entry.cloud + "/" + entry.kind + " ")) &&
        words.every((word) => entry.text.includes(word));
      if (show !== entry.shown) {
        entry.shown = show;
        entry.row.hidden = !show;
      }
      shown += show ? 1 : 0;
    }
    attach();
    count.textContent = shown + " of " + rows.length + " shown";
  }

  // Blocks are changed while they are in no document: within one, each change would be styled.
  // A block out of sight is not laid out: how high it is must be said, and an empty one is left out.
  function attach() {
    blocks.forEach((block, at) => {
      const from = at * inABlock;
      let shown = 0;
      for (let i = from; i < Math.min(from + inABlock, rows.length); i++) {
        shown += rows[i].shown ? 1 : 0;
      }
      block.hidden = shown === 0;
      block.style.containIntrinsicBlockSize = shown * remOfARow + "rem";
    });
    table.append(...blocks);
  }

  function sort(key, turn) {
    descending = turn && key === sorted ? !descending : false;
    sorted = key;
    rows.sort(keys[key]);
    if (descending) {
      rows.reverse();
    }
    blocks.forEach((block) => block.remove());
    blocks.forEach((block, at) => {
      const some = rows.slice(at * inABlock, (at + 1) * inABlock);
      block.replaceChildren(...some.map((entry) => entry.row));
    });
    attach();
    field("sort").value = key;
    for (const head of table.tHead.rows[0].cells) {
      if (head.dataset.sort === key) {
        head.setAttribute("aria-sort", descending ? "descending" : "ascending");
      } else {
        head.removeAttribute("aria-sort");
      }
    }
  }

  function button(cell, act) {
    const made = document.createElement("button");
    made.type = "button";
    made.append(...cell.childNodes);
    made.addEventListener("click", act);
    cell.append(made);
  }

  for (const head of table.tHead.rows[0].cells) {
    if (head.dataset.sort) {
      button(head, () => sort(head.dataset.sort, true));
    }
  }
  for (const cell of document.querySelectorAll(".matrix td[data-kind]")) {
    button(cell, () => {
      field("region").value = cell.dataset.region;
      field("kind").value = cell.dataset.kind;
      filter();
      bar.scrollIntoView();
      field("text").focus({ preventScroll: true });
    });
  }
  bar.addEventListener("submit", (event) => event.preventDefault());
  bar.addEventListener("input", (event) => {
    if (event.target === field("sort")) {
      sort(field("sort").value, false);
    } else {
      filter();
    }
  });
  bar.addEventListener("reset", () => setTimeout(filter));
  bar.hidden = false;
  filter();
})();
