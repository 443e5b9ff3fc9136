//! How a page lies: the angle of its lines, and whether it lies on its side.
//!
//! Along the true direction the lower edges of letters fall into few, full rows; along any other
//! they spread over all of them. So the edges are counted along many directions, first coarsely and
//! then finer around the best, and the direction with the largest sum of squares wins (W. Postl,
//! "Detection of linear oblique structures", 1986). How much better it is than the mean of
//! all directions tells whether there are lines at all.

use super::ink::Ink;

/// Lines of writing in one of the two axes of the page.
#[derive(Clone, Copy, Debug, Default)]
pub struct Lines {
    /// Positive when they fall to the right.
    pub degrees: f32,
    /// 1 where no direction is better than another; ordinary letters come to 2 and more.
    pub strength: f32,
}

/// How the lines of a page lie.
#[derive(Clone, Copy, Debug, Default)]
pub struct Lay {
    pub across: Lines,
    /// Of the page turned by a quarter.
    pub along: Lines,
}

const WIDEST: f32 = 15.0;
/// Below it a direction is chance.
const FAINT: f32 = 1.25;
/// More edges than these say nothing new.
const MOST_EDGES: usize = 14_000;

impl Lay {
    pub fn of(ink: &Ink) -> Self {
        let (below, beside) = edges(ink);
        Self {
            across: lines(&below),
            along: lines(&beside),
        }
    }

    /// The lines run up or down the page.
    pub fn is_on_its_side(&self) -> bool {
        self.along.strength > FAINT && self.along.strength > 1.15 * self.across.strength
    }

    /// The angle by which the sheet lies turned, whichever way up.
    pub fn degrees(&self) -> f32 {
        let lines = if self.is_on_its_side() {
            self.along
        } else {
            self.across
        };
        lines.degrees_if_sure()
    }
}

impl Lines {
    /// Zero where the direction is chance.
    pub fn degrees_if_sure(&self) -> f32 {
        if self.strength > FAINT {
            self.degrees
        } else {
            0.0
        }
    }
}

type Point = (f32, f32);

/// Ink above paper, and ink left of paper with the axes exchanged.
fn edges(ink: &Ink) -> (Vec<Point>, Vec<Point>) {
    let width = ink.width as usize;
    let at = |index: Option<usize>| index.and_then(|index| ink.is_ink.get(index)).copied();
    let (mut below, mut beside) = (Vec::new(), Vec::new());
    for (x, y) in ink.writing() {
        let index = y as usize * width + x as usize;
        if at(index.checked_add(width)) == Some(false) {
            below.push((x as f32, y as f32));
        }
        if x + 1 < ink.width && at(index.checked_add(1)) == Some(false) {
            // Turned to the left, so that lines that run upwards become lines across.
            beside.push((y as f32, -(x as f32)));
        }
    }
    (thin_out(below), thin_out(beside))
}

fn thin_out(points: Vec<Point>) -> Vec<Point> {
    let every = points.len().div_ceil(MOST_EDGES).max(1);
    if every == 1 {
        return points;
    }
    // Whole rows of neighbours would go with a plain stride; this one steps unevenly.
    let mut chance = 0x9E37_79B9_u32;
    let chosen = points.into_iter().filter(|_| {
        chance = chance.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        ((chance >> 8) as usize).is_multiple_of(every)
    });
    chosen.collect()
}

fn lines(edges: &[Point]) -> Lines {
    const FEWEST: usize = 40;
    if edges.len() < FEWEST {
        return Lines::default();
    }
    let mut rows = Rows::for_edges(edges);
    let mut best = (0.0, 0.0);
    let mut sum = 0.0;
    let mut tried = 0.0;
    for step in -30..=30 {
        let degrees = step as f32 * (WIDEST / 30.0);
        let score = rows.score(edges, degrees);
        sum += score;
        tried += 1.0;
        if score > best.1 {
            best = (degrees, score);
        }
    }
    let strength = best.1 / (sum / tried);
    for finer in [0.1, 0.02] {
        let middle = best.0;
        for step in -5..=5 {
            let degrees = middle + step as f32 * finer;
            let score = rows.score(edges, degrees);
            if score > best.1 {
                best = (degrees, score);
            }
        }
    }
    Lines {
        degrees: best.0.clamp(-WIDEST, WIDEST),
        strength,
    }
}

/// Counters, one for each row of the turned page.
struct Rows {
    counts: Vec<u32>,
    lowest: f32,
}

impl Rows {
    fn for_edges(edges: &[Point]) -> Self {
        let tilt = WIDEST.to_radians().tan() * 1.1;
        let (mut lowest, mut highest) = (f32::MAX, f32::MIN);
        for (x, y) in edges {
            lowest = lowest.min(y - x.abs() * tilt);
            highest = highest.max(y + x.abs() * tilt);
        }
        // The small copy has at most a thousand rows.
        let rows = (highest - lowest).clamp(0.0, 8000.0) as usize + 2;
        Self {
            counts: vec![0; rows],
            lowest,
        }
    }

    fn score(&mut self, edges: &[Point], degrees: f32) -> f32 {
        let tilt = degrees.to_radians().tan();
        self.counts.fill(0);
        for (x, y) in edges {
            let row = y - x * tilt - self.lowest;
            // A negative row becomes the first one.
            if let Some(count) = self.counts.get_mut(row as usize) {
                *count += 1;
            }
        }
        let squares = self.counts.iter().map(|count| u64::from(*count).pow(2));
        squares.sum::<u64>() as f32
    }
}
