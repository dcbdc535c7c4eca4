import { type Said, say } from "../wording/say.ts";
import type { Unit } from "./expression.ts";

type CountedFrom = (date: Said) => Said;

/** `1 year`, `20 years`, `2.5 hours`. */
export function sayAmount(amount: number, unit: Unit): Said {
  return AMOUNTS[unit](amount);
}

/** `some years`: a number nobody gave. */
export function saySome(unit: Unit): Said {
  return SOME[unit];
}

/** `the same year as October 28, 2025`. */
export function saySame(unit: Unit, date: Said): Said {
  return SAME[unit](date);
}

const AMOUNTS: Readonly<Record<Unit, (n: number) => Said>> = {
  second: (n) => (n === 1 ? say`1 second` : say`${n} seconds`),
  minute: (n) => (n === 1 ? say`1 minute` : say`${n} minutes`),
  hour: (n) => (n === 1 ? say`1 hour` : say`${n} hours`),
  day: (n) => (n === 1 ? say`1 day` : say`${n} days`),
  weekend: (n) => (n === 1 ? say`1 weekend` : say`${n} weekends`),
  week: (n) => (n === 1 ? say`1 week` : say`${n} weeks`),
  fortnight: (n) => (n === 1 ? say`1 fortnight` : say`${n} fortnights`),
  month: (n) => (n === 1 ? say`1 month` : say`${n} months`),
  quarter: (n) => (n === 1 ? say`1 quarter` : say`${n} quarters`),
  season: (n) => (n === 1 ? say`1 season` : say`${n} seasons`),
  half: (n) => (n === 1 ? say`1 half` : say`${n} halves`),
  year: (n) => (n === 1 ? say`1 year` : say`${n} years`),
  decade: (n) => (n === 1 ? say`1 decade` : say`${n} decades`),
  century: (n) => (n === 1 ? say`1 century` : say`${n} centuries`),
};

const SOME: Readonly<Record<Unit, Said>> = {
  second: say`some seconds`,
  minute: say`some minutes`,
  hour: say`some hours`,
  day: say`some days`,
  weekend: say`some weekends`,
  week: say`some weeks`,
  fortnight: say`some fortnights`,
  month: say`some months`,
  quarter: say`some quarters`,
  season: say`some seasons`,
  half: say`some halves`,
  year: say`some years`,
  decade: say`some decades`,
  century: say`some centuries`,
};

const SAME: Readonly<Record<Unit, CountedFrom>> = {
  second: (date) => say`the same second as ${date}`,
  minute: (date) => say`the same minute as ${date}`,
  hour: (date) => say`the same hour as ${date}`,
  day: (date) => say`the same day as ${date}`,
  weekend: (date) => say`the same weekend as ${date}`,
  week: (date) => say`the same week as ${date}`,
  fortnight: (date) => say`the same fortnight as ${date}`,
  month: (date) => say`the same month as ${date}`,
  quarter: (date) => say`the same quarter as ${date}`,
  season: (date) => say`the same season as ${date}`,
  half: (date) => say`the same half as ${date}`,
  year: (date) => say`the same year as ${date}`,
  decade: (date) => say`the same decade as ${date}`,
  century: (date) => say`the same century as ${date}`,
};
