// Drives the page as a person does, in headless Chromium: page-check.js FOLDER, where the tests of
// `shared` have left their pages. Exits with 0 where all holds.
"use strict";

const assert = require("node:assert/strict");
const fs = require("node:fs");
const path = require("node:path");
const { pathToFileURL } = require("node:url");
const { chromium } = require("playwright-core");

const [folder] = process.argv.slice(2);
const AXE = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const NEXT_PAINT_MILLIS = 100;
const TRIES = 9;

let browser;

// What the functions serve, where .ci/run has them running: a sweep and a plan of each, and a problem.
const AZURE = process.env.AZURE_URL && process.env.AZURE_URL + "/api/flow-log-status";
const ALIBABA = process.env.ALIBABA_URL && process.env.ALIBABA_URL + "/flow-log-status";
const SUBSCRIPTION = "subscriptionId=11111111-1111-1111-1111-111111111111";
const SERVED = AZURE && ALIBABA ? {
  "sweep of Azure": `${AZURE}/sweep?${SUBSCRIPTION}&format=html`,
  "sweep of Alibaba Cloud": `${ALIBABA}/sweep?format=html`,
  "plan of Azure": `${AZURE}/plan?${SUBSCRIPTION}&goal=keep&format=html`,
  "plan of Alibaba Cloud": `${ALIBABA}/plan?regionId=cn-hangzhou&format=html`,
  "lookup served": `${ALIBABA}?regionId=cn-hangzhou&format=html`,
  "problem served": `${AZURE}?targetResourceId=web&format=html`,
} : {};

async function open(name, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const requests = [];
  const faults = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("console", (line) => line.type() === "error" && faults.push(line.text()));
  page.on("dialog", (dialog) => {
    faults.push("dialog: " + dialog.message());
    dialog.dismiss();
  });
  const url = SERVED[name] || pathToFileURL(path.join(folder, name + ".html")).href;
  await page.goto(url);
  return { page, url, requests, faults, close: () => context.close() };
}

const shown = (page) => page.locator("#rows tbody tr:visible").count();

async function axe(page, name) {
  // The page's own policy admits no foreign script; the debugger may evaluate one all the same.
  await page.evaluate(AXE);
  const found = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
  const violations = found.violations.map((v) => v.id + ": " + v.nodes.map((n) => n.html.slice(0, 120)).join(" | "));
  assert.deepEqual(violations, [], name + " has violations of accessibility rules");
}

const checks = {
  async "filters by each of its fields, and clears"() {
    const { page, close } = await open("sweep-30");
    const all = await shown(page);
    assert.equal(all, 30);
    await page.fill("input[name=text]", "web7 eastus");
    assert.equal(await shown(page), 1);
    assert.equal(await page.textContent("#count"), "1 of 30 shown");
    await page.fill("input[name=text]", "");
    for (const [field, value] of [
      ["region", "eastus"],
      ["kind", "virtualNetwork"],
      ["state", "fail"],
      ["state", "NOT_COVERED"],
      ["state", "GOING_DARK"],
      ["finding", "PROVISIONING_FAILED"],
      ["framework", "CIS-AZURE-3.0"],
    ]) {
      await page.selectOption(`select[name=${field}]`, value);
      const some = await shown(page);
      assert.ok(some > 0 && some < all, `${field}=${value} shows ${some} of ${all}`);
      await page.selectOption(`select[name=${field}]`, "");
    }
    await page.selectOption("select[name=region]", "eastus");
    await page.click("button[type=reset]");
    await page.waitForFunction(() => document.getElementById("count").textContent.startsWith("30 of"));
    await close();
  },

  async "sorts both ways, and says so"() {
    const { page, close } = await open("sweep-30");
    const ids = () => page.$$eval("#rows tbody tr", (rows) => rows.map((row) => row.dataset.id));
    const outcomes = await page.$$eval("#rows tbody tr", (rows) => rows.map((row) => row.dataset.outcome));
    const rank = ["fail", "unknown", "warning", "pass"];
    assert.deepEqual(outcomes, [...outcomes].sort((a, b) => rank.indexOf(a) - rank.indexOf(b)));
    await page.click("th:has-text('Target') button");
    const up = await ids();
    assert.deepEqual(up, [...up].sort());
    assert.equal(await page.getAttribute("th[data-sort=target]", "aria-sort"), "ascending");
    await page.click("th:has-text('Target') button");
    assert.deepEqual(await ids(), [...up].reverse());
    assert.equal(await page.getAttribute("th[data-sort=target]", "aria-sort"), "descending");
    await close();
  },

  async "works by the keyboard alone"() {
    const { page, close } = await open("sweep-30");
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.textContent), "To the list");
    await page.keyboard.press("Enter");
    const reached = new Set();
    for (let i = 0; i < 12; i++) {
      await page.keyboard.press("Tab");
      reached.add(await page.evaluate(() => document.activeElement.name || document.activeElement.type));
    }
    for (const name of ["text", "region", "kind", "state", "finding", "framework", "sort", "reset", "button"]) {
      assert.ok(reached.has(name), name + " is not reached by Tab");
    }
    await page.focus("input[name=text]");
    await page.keyboard.type("web7 eastus");
    assert.equal(await shown(page), 1);
    await page.focus(".matrix button");
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement.name), "text");
    await close();
  },

  async "asks nobody for anything"() {
    for (const name of ["sweep-0", "sweep-30", "incomplete", "script", "lookup", "problem", "changed", "dark", "plan"]) {
      const { url, requests, faults, close } = await open(name);
      assert.deepEqual(requests.filter((asked) => asked !== url && asked !== "data:,"), [], name);
      assert.deepEqual(faults, [], name);
      await close();
    }
  },

  async "says what goes dark, and what to do"() {
    for (const name of ["dark", "plan"]) {
      const { page, faults, close } = await open(name);
      assert.match(await page.textContent("section[aria-labelledby=dark] h2"), /What goes dark, and what to do/);
      assert.match(await page.textContent("svg.line title"), /2027-09-30 Azure deletes all of them/);
      for (const text of await page.$$("svg.line text")) {
        const box = await text.boundingBox();
        assert.ok(box && box.x >= 0 && box.x + box.width <= 1280, name + ": a date is cut off");
      }
      if (name === "dark") {
        assert.equal(await page.isVisible(".steps"), false, "the gaps come before the steps");
        await page.click("details summary");
      }
      assert.equal(await page.isVisible(".steps"), true);
      const commands = await page.$$eval(".steps pre", (all) => all.map((each) => each.textContent));
      assert.equal(commands.length, 25);
      assert.match(commands[0], /^az network watcher flow-log create --vnet '<\/script><script>alert\(1\)/);
      await page.click("details summary");
      assert.equal(await page.isVisible(".steps"), false);
      assert.deepEqual(faults, [], name);
      await close();
    }
  },

  async "is as good where a function serves it"() {
    for (const [name, asked] of Object.entries(SERVED)) {
      const { page, requests, faults, close } = await open(name);
      assert.deepEqual(requests.filter((one) => one !== asked && !one.endsWith("/favicon.ico")), [], name);
      // The answer to a bad request is a page, and the browser's console says that it was a 400.
      assert.deepEqual(faults.filter((fault) => !/status of 400/.test(fault) || name !== "problem served"), [], name);
      await axe(page, name);
      await page.setViewportSize({ width: 360, height: 740 });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= 360, name + " is " + wide + " wide");
      if (name.startsWith("sweep")) {
        const all = await shown(page);
        await page.selectOption("select[name=state]", "fail");
        const some = await shown(page);
        assert.ok(some > 0 && some < all, `${name}: ${some} of ${all} fail`);
      }
      if (name.startsWith("plan")) {
        const commands = await page.$$eval(".steps pre", (each) => each.map((one) => one.textContent));
        assert.ok(commands.length > 0 && commands.every((one) => /^(az|aliyun) /.test(one)), name + ": " + commands[0]);
      }
      await close();
    }
    console.log(`  ${Object.keys(SERVED).length} pages served`);
  },

  async "shows a target named <script> as text"() {
    const { page, faults, close } = await open("script");
    assert.match(await page.textContent("#rows .id"), /<script>alert\(1\)<\/script>/);
    assert.equal(await page.locator("main script, main img").count(), 0);
    await page.fill("input[name=text]", "<script>");
    assert.equal(await shown(page), 1);
    assert.deepEqual(faults, []);
    await close();
  },

  async "breaks no rule of accessibility, in the light, in the dark and on a phone"() {
    const ways = [{}, { colorScheme: "dark" }, { viewport: { width: 390, height: 800 } }];
    for (const name of ["sweep-0", "sweep-30", "incomplete", "lookup", "problem", "changed", "dark", "plan"]) {
      for (const way of ways) {
        const { page, close } = await open(name, way);
        await axe(page, name + " " + JSON.stringify(way));
        await close();
      }
    }
  },

  async "is no wider than a phone"() {
    for (const name of ["sweep-30", "incomplete", "lookup", "problem", "dark", "plan"]) {
      const { page, close } = await open(name, { viewport: { width: 360, height: 740 } });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= 360, name + " is " + wide + " wide");
      await close();
    }
  },

  async "has every row without its script, and on paper"() {
    const { page, close } = await open("sweep-30", { javaScriptEnabled: false });
    assert.equal(await shown(page), 30);
    assert.equal(await page.locator("#filter").isVisible(), false);
    await page.emulateMedia({ media: "print" });
    assert.equal(await shown(page), 30);
    await close();
  },

  async "says at the top what could not be read"() {
    const { page, close } = await open("incomplete");
    const notice = page.locator(".notice").first();
    const box = await notice.boundingBox();
    assert.ok(box.y + box.height < 900, "below the fold");
    const text = await notice.textContent();
    for (const word of ["complete: false", "flowLogs", "ACCESS_DENIED", "networkInterfaces", "THROTTLED"]) {
      assert.ok(text.includes(word), word);
    }
    await close();
  },

  async "filters and sorts 5,000 rows before the eye notices"() {
    const { page, close } = await open("sweep-5000");
    const times = await page.evaluate(async (tries) => {
      const input = document.querySelector("input[name=text]");
      const sort = document.querySelector("select[name=sort]");
      const nextPaint = () => new Promise((done) => requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => done(performance.now());
        channel.port2.postMessage(0);
      }));
      const measured = async (field, value) => {
        await nextPaint();
        const begin = performance.now();
        field.value = value;
        field.dispatchEvent(new Event("input", { bubbles: true }));
        return (await nextPaint()) - begin;
      };
      const all = { filter: [], clear: [], sort: [] };
      for (let i = 0; i < tries; i++) {
        all.filter.push(await measured(input, "web1" + i));
        all.clear.push(await measured(input, ""));
        all.sort.push(await measured(sort, i % 2 ? "worst" : "target"));
      }
      return all;
    }, TRIES);
    assert.equal(await shown(page), 5000);
    for (const [what, millis] of Object.entries(times)) {
      const best = Math.min(...millis); // other programs only add to it
      console.log(`  5,000 rows, ${what}: ${best.toFixed(0)} ms to the next paint (best of ${TRIES})`);
      assert.ok(best < NEXT_PAINT_MILLIS, `${what} takes ${best} ms`);
    }
    await close();
  },
};

(async () => {
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu"],
  });
  let failed = 0;
  for (const [name, check] of Object.entries(checks)) {
    try {
      await check();
      console.log("holds: the page " + name);
    } catch (error) {
      failed++;
      console.log("FAILED: the page " + name + "\n" + error.message);
    }
  }
  await browser.close();
  process.exit(failed === 0 ? 0 : 1);
})();
