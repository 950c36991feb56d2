// SPDX-License-Identifier: MIT
// Usage: node look.cjs OUTPUT_DIR PAGE...; see tests/page.sh. Prints what is wrong, a line each, and exits with 1 then.
const fs = require('fs');
const path = require('path');
const modules = path.join(path.resolve(process.env.PAGE_PACKAGES), 'node_modules');
const { chromium } = require(path.join(modules, 'playwright-core'));
const axe = path.join(modules, 'axe-core', 'axe.min.js');

const screens = [
    { name: 'hall', width: 1920, height: 1080 },
    { name: 'phone', width: 390, height: 844 },
    { name: 'tablet', width: 820, height: 1180 },
];
// Without sandbox, since root runs the tests; the rest keeps the browser from looking for hosts of its own.
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'];

async function look(browser, file, output) {
    const problems = [];
    for (const { name, width, height } of screens) {
        const page = await browser.newPage({ viewport: { width, height } });
        const asked = [];
        page.on('request', (request) => asked.push(request.url()));
        await page.goto('file://' + path.resolve(file));
        const say = (text) => problems.push(`${path.basename(file)} on the ${name}: ${text}`);
        if (asked.length > 1) say(`asks for ${asked.slice(1).join(', ')}`);
        const size = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight]);
        if (size[0] > width) say(`scrolls sideways: ${size[0]} of ${width} pixels`);
        if (name === 'hall' && size[1] > height) say(`scrolls down: ${size[1]} of ${height} pixels`);
        await page.screenshot({ path: path.join(output, `${name}.png`) });
        await page.addScriptTag({ path: axe });
        const result = await page.evaluate(() => globalThis.axe.run(document));
        for (const each of [...result.violations, ...result.incomplete])
            say(`${each.id}: ${each.help}: ${each.nodes.map((node) => node.html).slice(0, 2).join(' ')}`);
        if (result.passes.length < 10) say(`axe looked at ${result.passes.length} rules alone`);
        if (name === 'hall') {
            const sheet = path.join(output, 'a3.pdf');
            await page.pdf({ path: sheet, preferCSSPageSize: true });
            const bytes = fs.readFileSync(sheet, 'latin1');
            const sheets = (bytes.match(/\/Type\s*\/Page\b(?!s)/g) || []).length;
            if (sheets !== 1) say(`prints on ${sheets} sheets`);
            // What the sheet holds between its margins, 400 x 277 mm, at 96 pixels an inch.
            await page.emulateMedia({ media: 'print' });
            await page.setViewportSize({ width: 1512, height: 1047 });
            const end = await page.evaluate(() => document.querySelector('.wall')?.getBoundingClientRect().bottom);
            if (end < 0.9 * 1047) say(`leaves ${Math.round(100 - end / 10.47)} % of the sheet empty`);
            // A3 landscape: 420 x 297 mm in points
            if (!/\/MediaBox\s*\[0 0 119[01][.\d]* 84[12]/.test(bytes)) say('prints on another paper than A3 landscape');
        }
        await page.close();
    }
    return problems;
}

(async () => {
    const [output, ...files] = process.argv.slice(2);
    const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: flags });
    const problems = [];
    for (const file of files) problems.push(...await look(browser, file, output));
    await browser.close();
    for (const each of problems) console.log(each);
    process.exit(problems.length > 0 ? 1 : 0);
})();
