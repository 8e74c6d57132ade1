'use strict';

const { test } = require('node:test');
const assert = require('node:assert/strict');
const { fresh, dataOf, isKnown } = require('./interpreter/trigger-state');

const byId = (...ids) => ids.map((id) => ({ output: id, trigger: { type: 'id', id } }));
const byDate = (...pairs) =>
  pairs.map(([date, id]) => ({ output: id, trigger: { type: 'date', date: new Date(date * 1000), id } }));
const outputs = ({ records }) => records.map((record) => record.output);

test('records behind the mark come oldest first, and the mark moves', () => {
  const news = fresh(byId(5, 3, 4, 1), [2], 10);
  assert.deepEqual(outputs(news), [3, 4, 5]);
  assert.deepEqual(news.mark, [5]);
  assert.deepEqual(outputs(fresh(byId(5, 3), news.mark, 10)), []);
});

test('what is beyond the limit waits for the next poll', () => {
  const first = fresh(byId(5, 4, 3), [2], 2);
  assert.deepEqual(outputs(first), [3, 4]);
  assert.deepEqual(outputs(fresh(byId(5, 4, 3), first.mark, 2)), [5]);
});

test('of the same second, later ids are neither lost nor told twice', () => {
  const first = fresh(byDate([10, 1], [11, 2]), undefined, 10);
  assert.deepEqual(outputs(first), [1, 2]);
  assert.deepEqual(outputs(fresh(byDate([11, 2], [11, 3]), first.mark, 10)), [3]);
});

test('the next poll knows date and id of the mark', () => {
  const { mark } = fresh(byDate([11, 2]), undefined, 1);
  assert.deepEqual(dataOf(mark, 'date'), { lastDate: new Date(11_000), lastID: 2 });
  assert.deepEqual(dataOf([7], 'id'), { lastID: 7 });
  assert.deepEqual(dataOf(undefined, 'id'), {});
});

test('reading on ends clearly before the mark only', () => {
  const mark = [11_000, 2];
  assert.equal(isKnown(byDate([11, 1])[0], mark), false);
  assert.equal(isKnown(byDate([10, 9])[0], mark), true);
  assert.equal(isKnown(byDate([10, 9])[0], undefined), false);
});
