//! A hand: how one person moves a pen. A signature is a plan (the points the hand aims at, stroke
//! by stroke) carried out anew each time: the plan wavers a little, the whole grows, leans and
//! climbs a little, and the line takes its width from speed and pressure.
//!
//! Speed follows the two-thirds power law of drawing movements (Lacquaniti, Terzuolo, Viviani
//! 1983): fast where straight, slow where curved. A fast pen leaves a thinner, paler line, a
//! downward one presses harder, and the pen lands and leaves in flight.

use super::sheet::{Ink, Touch, Writing};
use crate::chance::{normal, within};
use crate::geometry::At;
use fastrand::Rng;

/// Points the pen aims at, in units of the height of a small letter; y grows upwards from the
/// baseline.
pub type Plan = &'static [&'static [(f32, f32)]];

#[derive(Clone, Copy, Debug)]
pub struct Hand {
    pub plan: Plan,
    /// Height of a small letter in points.
    pub unit: f32,
    /// Width of a letter against its height.
    pub breadth: f32,
    /// Lean to the right: 0 is upright, 0.5 strong.
    pub slant: f32,
    /// Climb of the baseline, degrees.
    pub climb: f32,
    /// Line width of the pen in points.
    pub nib: f32,
    pub ink: Ink,
    /// How much one signing differs from another: 1 is usual.
    pub ease: f32,
    /// Unsteadiness of the line in points: age, or a slow copy of a strange hand.
    pub tremor: f32,
}

/// Distance between two touches, points.
const STEP: f32 = 0.2;

impl Hand {
    /// Signs once, the first letter's foot at `at`.
    pub fn sign(&self, at: At, rng: &mut Rng) -> Writing {
        let mood = Mood::of(self, rng);
        let last = self.plan.len().saturating_sub(1);
        let strokes = self
            .plan
            .iter()
            .enumerate()
            .map(|(number, aims)| {
                let aims = waver(aims, self.ease, rng);
                let aims: Vec<At> = aims.into_iter().map(|aim| mood.place(aim, at)).collect();
                let line = unsteady(even_steps(&curve(&aims)), self.tremor, rng);
                self.touches(&line, number == last, rng)
            })
            .collect();
        Writing {
            strokes,
            ink: self.ink,
        }
    }

    fn touches(&self, line: &[At], last: bool, rng: &mut Rng) -> Vec<Touch> {
        let speeds = speeds(line);
        let length = line.len() as f32 * STEP;
        let flight = if last { 9.0 } else { 3.5_f32 }.min(length * 0.4);
        let mut flow = 0.0;
        line.iter()
            .zip(&speeds)
            .enumerate()
            .map(|(number, (&at, &(speed, down)))| {
                let gone = number as f32 * STEP;
                let landing = (0.62 + gone / 2.5).min(1.0);
                let leaving = (0.34 + (length - gone) / flight).min(1.0);
                // A ball rolls unevenly: its ink waxes and wanes over a millimetre or so.
                flow = flow * 0.97 + normal(rng) * 0.018;
                let pressure = landing * leaving * (1.0 + 0.14 * down);
                Touch {
                    at,
                    width: self.nib * pressure * (1.16 - 0.42 * speed),
                    ink: ((0.98 - 0.34 * speed) * leaving.sqrt() + flow).clamp(0.25, 1.0),
                }
            })
            .collect()
    }
}

/// How this signing differs from the person's average one.
struct Mood {
    right: At,
    up: At,
}

impl Mood {
    fn of(hand: &Hand, rng: &mut Rng) -> Self {
        let height = hand.unit * (normal(rng) * 0.035 * hand.ease).exp();
        let width = hand.unit * hand.breadth * (normal(rng) * 0.04 * hand.ease).exp();
        let slant = hand.slant + normal(rng) * 0.035 * hand.ease;
        let (sin, cos) = (hand.climb + normal(rng) * 0.9 * hand.ease)
            .to_radians()
            .sin_cos();
        // Page y grows downwards.
        let turned = |x: f32, y: f32| At::new(x * cos - y * sin, -(x * sin + y * cos));
        Self {
            right: turned(width, 0.0),
            up: turned(slant * height, height),
        }
    }

    fn place(&self, aim: At, at: At) -> At {
        At::new(
            at.x + aim.x * self.right.x + aim.y * self.up.x,
            at.y + aim.x * self.right.y + aim.y * self.up.y,
        )
    }
}

/// The plan as the hand aims this time: misses hang together from point to point, and the longer
/// a stroke runs the freer its length.
fn waver(aims: &[(f32, f32)], ease: f32, rng: &mut Rng) -> Vec<At> {
    let stretch = normal(rng) * 0.03 * ease;
    let start = aims.first().map_or(0.0, |aim| aim.0);
    let mut miss = At::new(normal(rng) * 0.05 * ease, normal(rng) * 0.04 * ease);
    aims.iter()
        .map(|&(x, y)| {
            miss = At::new(
                miss.x * 0.72 + normal(rng) * 0.05 * ease,
                miss.y * 0.60 + normal(rng) * 0.055 * ease,
            );
            At::new(x + (x - start) * stretch + miss.x, y + miss.y)
        })
        .collect()
}

/// A smooth curve through the aims (centripetal Catmull-Rom: no cusps, no overshoot).
fn curve(aims: &[At]) -> Vec<At> {
    let (Some(&first), Some(&last)) = (aims.first(), aims.last()) else {
        return Vec::new();
    };
    let mut ends = Vec::with_capacity(aims.len() + 2);
    ends.push(first);
    ends.extend_from_slice(aims);
    ends.push(last);
    let mut line = vec![first];
    for knots in ends.windows(4) {
        if let &[before, from, to, after] = knots {
            let pieces = (from.distance(to) / 0.3).ceil().max(6.0) as u32;
            line.extend(
                (1..=pieces)
                    .map(|piece| between(before, from, to, after, piece as f32 / pieces as f32)),
            );
        }
    }
    line
}

/// The point at `part` of the way between `from` and `to` (Barry-Goldman form).
fn between(before: At, from: At, to: At, after: At, part: f32) -> At {
    let knot = |a: At, b: At| a.distance(b).sqrt().max(1e-3);
    let t1 = knot(before, from);
    let t2 = t1 + knot(from, to);
    let t3 = t2 + knot(to, after);
    let t = t1 + (t2 - t1) * part;
    let a1 = before.towards(from, t / t1);
    let a2 = from.towards(to, (t - t1) / (t2 - t1));
    let a3 = to.towards(after, (t - t2) / (t3 - t2));
    let b1 = a1.towards(a2, t / t2);
    let b2 = a2.towards(a3, (t - t1) / (t3 - t1));
    b1.towards(b2, part)
}

/// The same line in steps of equal length, its corners rounded as a moving arm rounds them.
fn even_steps(line: &[At]) -> Vec<At> {
    let mut even = Vec::new();
    let mut owed = 0.0;
    for pair in line.windows(2) {
        if let &[from, to] = pair {
            let length = from.distance(to);
            while owed < length {
                even.push(from.towards(to, owed / length));
                owed += STEP;
            }
            owed -= length;
        }
    }
    rounded(&rounded(&even))
}

/// A running mean over a little more than a point of way.
fn rounded(line: &[At]) -> Vec<At> {
    const REACH: usize = 4;
    line.iter()
        .enumerate()
        .map(|(middle, &own)| {
            let reach = REACH.min(middle).min(line.len() - 1 - middle);
            let near = line.get(middle - reach..=middle + reach).unwrap_or(&[]);
            let count = near.len().max(1) as f32;
            if near.is_empty() {
                return own;
            }
            let (x, y) = near
                .iter()
                .fold((0.0, 0.0), |(x, y), at| (x + at.x, y + at.y));
            At::new(x / count, y / count)
        })
        .collect()
}

fn unsteady(line: Vec<At>, tremor: f32, rng: &mut Rng) -> Vec<At> {
    let mut sway = At::new(0.0, 0.0);
    let mut pull = At::new(0.0, 0.0);
    line.into_iter()
        .map(|at| {
            // A damped spring pushed at random: the eight-per-second swing of a hand.
            pull.x = pull.x * 0.86 + within(rng, 0.16) - sway.x * 0.05;
            pull.y = pull.y * 0.86 + within(rng, 0.16) - sway.y * 0.05;
            sway = At::new(sway.x + pull.x * 0.35, sway.y + pull.y * 0.35);
            At::new(at.x + sway.x * tremor, at.y + sway.y * tremor)
        })
        .collect()
}

/// Per touch: speed from 0 (turning) to 1 (flying), and how much of it goes down the page.
fn speeds(line: &[At]) -> Vec<(f32, f32)> {
    const REACH: usize = 7;
    let mut calm = 0.3;
    (0..line.len())
        .map(|here| {
            let find = |index: usize| line.get(index).copied();
            let (Some(back), Some(at), Some(ahead)) = (
                find(here.saturating_sub(REACH)),
                find(here),
                find((here + REACH).min(line.len() - 1)),
            ) else {
                return (calm, 0.0);
            };
            let (came, goes) = (
                At::new(at.x - back.x, at.y - back.y),
                At::new(ahead.x - at.x, ahead.y - at.y),
            );
            let turn = (came.x * goes.y - came.y * goes.x).atan2(came.x * goes.x + came.y * goes.y);
            let curvature = turn.abs() / (REACH as f32 * STEP);
            let speed = (curvature + 0.02).powf(-1.0 / 3.0);
            let target = ((speed - 0.9) / 2.4).clamp(0.0, 1.0);
            calm += (target - calm) * 0.12;
            let way = came.x.hypot(came.y).max(1e-3);
            (calm, came.y / way)
        })
        .collect()
}
