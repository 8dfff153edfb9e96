// Draws what the tables of the board say, and asks from time to time whether they changed.
(() => {
  'use strict';

  const EVERY = 30000;
  const MOST_BARS = 40;
  const state = document.getElementById('stand');
  const message = document.getElementById('verversing');
  const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const ink = colour('--ink'), soft = colour('--soft'), line = colour('--line'), link = colour('--link');
  const tones = { good: colour('--good'), bad: colour('--bad'), wait: '#c77700', '': link };
  let drawn = [];
  let tag = null;

  const rows = part => [...part.querySelectorAll('tbody tr')].map(row => [...row.cells].map(cell => ({
    text: cell.textContent.trim(), value: cell.dataset.value, tone: cell.dataset.tone || '' })));

  const base = () => ({
    aria: { enabled: false }, animation: false,
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: ink },
    // As drawn text: the page lets no script write markup with a style of its own.
    tooltip: { renderMode: 'richText', confine: true },
    grid: { left: 12, right: 40, top: 30, bottom: 12, containLabel: true }
  });

  const named = (names, more) => Object.assign({
    type: 'category', data: names, inverse: true, axisTick: { show: false }, axisLine: { lineStyle: { color: line } },
    axisLabel: { color: ink, interval: 0, width: Math.min(300, state.clientWidth / 3.2), overflow: 'truncate' } }, more);

  const counted = { type: 'value', minInterval: 1, splitLine: { lineStyle: { color: line } }, axisLabel: { color: soft } };

  const standing = (at, text, position) => ({ silent: true, symbol: 'none', lineStyle: { color: tones.bad, type: 'dashed', width: 2 },
    label: { formatter: text, color: tones.bad, fontWeight: 'bold', position }, data: [{ xAxis: at }] });

  const charts = {
    tijdlijn(part) {
      const all = rows(part);
      const moved = all.filter(row => row[1].value && row[2].value && row[1].value !== row[2].value);
      const now = all.filter(row => row[2].value);
      return [Object.assign(base(), {
        legend: { data: ['eerst gepland', 'nu'], top: 0, left: 0, textStyle: { color: ink } },
        xAxis: { type: 'time', splitNumber: 6, axisLabel: { color: soft, formatter: '{dd}-{MM}-{yyyy}', hideOverlap: true } },
        yAxis: named(all.map(row => row[0].text)),
        series: [
          { type: 'line', name: 'verschoven', silent: true, symbol: 'none', connectNulls: false, lineStyle: { color: soft, type: 'dotted' }, tooltip: { show: false },
            data: moved.flatMap(row => [[row[1].value, row[0].text], [row[2].value, row[0].text], ['-', '-']]) },
          { type: 'scatter', name: 'eerst gepland', symbol: 'emptyCircle', symbolSize: 11, itemStyle: { color: soft },
            data: moved.map(row => ({ value: [row[1].value, row[0].text], name: row[0].text + ': eerst ' + row[1].text })),
            tooltip: { formatter: point => point.name } },
          { type: 'scatter', name: 'nu', symbolSize: 14, itemStyle: { color: link },
            data: now.map(row => ({ value: [row[2].value, row[0].text], name: row[0].text + ': ' + row[2].text + ', ' + row[3].text,
              symbol: row[3].tone === 'good' ? 'circle' : row[3].tone === 'wait' ? 'diamond' : 'emptyCircle', itemStyle: { color: tones[row[3].tone] } })),
            tooltip: { formatter: point => point.name },
            markLine: standing(state.firstElementChild.dataset.today, 'vandaag', 'start') }
        ]
      }), 70 + 30 * all.length];
    },

    inzendingen(part) {
      const all = rows(part);
      const from = state.querySelector('[data-chart="tijdlijn"] td[data-value]').dataset.value;
      return [Object.assign(base(), {
        legend: { data: ['samen', 'die dag'], top: 0, left: 0, textStyle: { color: ink } },
        tooltip: { renderMode: 'richText', confine: true, trigger: 'axis' },
        xAxis: { type: 'time', splitNumber: 4, min: from, max: span => Math.max(span.max, +new Date(part.dataset.mark)), axisLabel: { color: soft, formatter: '{dd}-{MM}', hideOverlap: true } },
        yAxis: counted,
        series: [
          { type: 'line', name: 'samen', step: 'end', symbolSize: 7, lineStyle: { color: link, width: 3 }, itemStyle: { color: link },
            data: [[from, 0], ...all.map(row => [row[0].value, +row[2].value])], markLine: standing(part.dataset.mark, 'einde indiening', 'insideEndTop') },
          { type: 'bar', name: 'die dag', barMaxWidth: 14, itemStyle: { color: soft }, data: all.map(row => [row[0].value, +row[1].value]) }
        ]
      }), 300];
    },

    trechter(part) {
      const all = rows(part);
      return [Object.assign(base(), {
        xAxis: counted, yAxis: named(all.map(row => row[0].text)),
        series: [{ type: 'bar', barMaxWidth: 26, itemStyle: { color: link }, label: { show: true, position: 'right', color: ink },
          data: all.map(row => +row[1].value) }]
      }), 60 + 44 * all.length];
    },

    taken(part) {
      const all = rows(part).slice(0, MOST_BARS);
      return [Object.assign(base(), {
        legend: { data: ['op tijd', 'te laat'], top: 0, left: 0, textStyle: { color: ink } },
        xAxis: counted, yAxis: named(all.map(row => row[0].text)),
        series: [
          { type: 'bar', stack: 'taken', name: 'op tijd', barMaxWidth: 22, itemStyle: { color: link }, data: all.map(row => row[1].value - row[2].value) },
          { type: 'bar', stack: 'taken', name: 'te laat', barMaxWidth: 22, itemStyle: { color: tones.bad, decal: { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: -0.8 } },
            data: all.map(row => +row[2].value) }
        ]
      }), 70 + 34 * all.length, rows(part).length > MOST_BARS];
    },

    rangschikking(part) {
      const all = rows(part).slice(0, MOST_BARS);
      const places = +part.dataset.mark;
      const cut = places > 0 && places < all.length;
      // A line lies on a bar, not between two: the cut-off has a place of its own.
      const bars = cut ? [...all.slice(0, places), null, ...all.slice(places)] : all;
      const told = row => row[4].text + (state.clientWidth > 600 ? '  ' + row[5].text : '');
      return [Object.assign(base(), {
        grid: { left: 12, right: Math.min(150, state.clientWidth / 4), top: 30, bottom: 12, containLabel: true },
        xAxis: { type: 'value', splitLine: { lineStyle: { color: line } }, axisLabel: { color: soft } },
        yAxis: named(bars.map(row => row ? row[0].text + '. ' + row[2].text : 'grens')),
        series: [{ type: 'bar', barMaxWidth: 20, label: { show: true, position: 'right', color: ink, formatter: bar => bars[bar.dataIndex] ? told(bars[bar.dataIndex]) : '' },
          data: bars.map(row => row && { value: +row[4].value, itemStyle: { color: row[5].tone === 'good' ? tones.good : soft } }),
          markLine: { silent: true, symbol: 'none', lineStyle: { color: tones.bad, type: 'dashed', width: 2 }, label: { show: false },
            data: cut ? [[{ coord: [0, places] }, { coord: ['max', places] }]] : [] } }]
      }), 60 + 30 * bars.length, rows(part).length > MOST_BARS];
    }
  };

  function draw() {
    drawn.forEach(chart => chart.dispose());
    drawn = [];
    state.querySelectorAll('[data-chart]').forEach(part => {
      const chart = charts[part.dataset.chart];
      const numbers = part.querySelector('.numbers');
      if (!chart || !numbers) {
        return;
      }
      const [picture, height, cutShort] = chart(part);
      const box = document.createElement('div');
      box.className = 'chart';
      box.style.height = height + 'px';
      box.setAttribute('role', 'img');
      box.setAttribute('aria-label', part.querySelector('h2').textContent + '. De tabel zegt hetzelfde.');
      part.insertBefore(box, numbers);
      numbers.open = false;
      if (cutShort) {
        box.insertAdjacentHTML('afterend', '<p class="soft">De tekening toont de eerste ' + MOST_BARS + '. De tabel heeft ze allemaal.</p>');
      }
      const made = echarts.init(box, null, { renderer: 'canvas' });
      made.setOption(picture);
      drawn.push(made);
    });
  }

  async function refresh() {
    if (document.hidden) {
      return;
    }
    try {
      const answer = await fetch(state.dataset.source, { headers: tag ? { 'If-None-Match': tag } : {}, credentials: 'same-origin', cache: 'no-store', redirect: 'error' });
      if (answer.status === 200) {
        tag = answer.headers.get('ETag');
        const open = [...state.querySelectorAll('.numbers')].map(numbers => numbers.open);
        const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').body;
        if (fresh.firstElementChild && fresh.firstElementChild.outerHTML !== before) {
          before = fresh.firstElementChild.outerHTML;
          state.replaceChildren(fresh.firstElementChild);
          draw();
          [...state.querySelectorAll('.numbers')].forEach((numbers, at) => { numbers.open = open[at]; });
        }
      }
      message.textContent = answer.ok || answer.status === 304 ? '' : message.dataset.stale;
    } catch (away) {
      message.textContent = message.dataset.stale;
    }
  }

  let before = state.firstElementChild.outerHTML;
  draw();
  setInterval(refresh, EVERY);
  document.addEventListener('visibilitychange', refresh);
  window.addEventListener('resize', () => drawn.forEach(chart => chart.resize()));
  // On paper the numbers stand beside the pictures, which are as wide as the paper.
  window.addEventListener('beforeprint', () => state.querySelectorAll('.numbers').forEach(numbers => { numbers.open = true; }));
})();
