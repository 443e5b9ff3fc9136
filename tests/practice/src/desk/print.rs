//! Printing and signing: an exact sheet becomes the light a real one gives back, at 300 dots per
//! inch. Toner is not quite even and not quite black; ink lies over it.

use super::fonts::{Fonts, units_per_em};
use super::sheet::{Rule, Sheet, Word, Writing};
use crate::chance::{normal, within};
use crate::geometry::{A4, At, POINTS};
use ab_glyph::{Font, Glyph, PxScale, point};
use fastrand::Rng;
use image::{Rgb, RgbImage};

/// Dots per inch of the printer.
pub const DPI: f32 = 300.0;
const PIXELS: f32 = DPI / POINTS;
/// Share of light that toner gives back.
const TONER: f32 = 0.09;

/// The sheet as printed and signed; white is 255.
pub fn print(sheet: &Sheet, fonts: &Fonts, rng: &mut Rng) -> RgbImage {
    let (width, height) = ((A4.0 * PIXELS) as u32, (A4.1 * PIXELS) as u32);
    let mut paper = RgbImage::from_pixel(width, height, Rgb([255; 3]));
    for word in &sheet.words {
        set(&mut paper, word, fonts, rng);
    }
    for rule in &sheet.rules {
        draw(&mut paper, rule);
    }
    scatter_toner(&mut paper, rng);
    for writing in &sheet.writing {
        write(&mut paper, writing, rng);
    }
    paper
}

fn set(paper: &mut RgbImage, word: &Word, fonts: &Fonts, rng: &mut Rng) {
    let font = fonts.get(word.face);
    let em = units_per_em(font);
    let scale = PxScale::from(word.size * PIXELS * font.height_unscaled() / em);
    let mut x = word.at.x * PIXELS;
    for letter in word.text.chars() {
        let id = font.glyph_id(letter);
        let glyph = Glyph {
            id,
            scale,
            position: point(x, word.at.y * PIXELS),
        };
        x += font.h_advance_unscaled(id) * word.size * PIXELS / em;
        if let Some(outline) = font.outline_glyph(glyph) {
            let bounds = outline.px_bounds();
            let depth = (0.97 + normal(rng) * 0.03).min(1.0);
            outline.draw(|dx, dy, cover| {
                let (x, y) = (
                    bounds.min.x as i32 + dx as i32,
                    bounds.min.y as i32 + dy as i32,
                );
                // Edges of toner fray, faces have faint pits.
                let fray = within(rng, 0.5) * cover * (1.0 - cover) + within(rng, 0.04) * cover;
                darken(
                    paper,
                    x,
                    y,
                    ((cover + fray) * depth).clamp(0.0, 1.0),
                    [TONER; 3],
                );
            });
        }
    }
}

fn draw(paper: &mut RgbImage, rule: &Rule) {
    let half = (rule.width * PIXELS / 2.0).max(0.5);
    let left = rule.from.x.min(rule.to.x) * PIXELS - half;
    let right = rule.from.x.max(rule.to.x) * PIXELS + half;
    let top = rule.from.y.min(rule.to.y) * PIXELS - half;
    let bottom = rule.from.y.max(rule.to.y) * PIXELS + half;
    for y in top.floor() as i32..bottom.ceil() as i32 {
        for x in left.floor() as i32..right.ceil() as i32 {
            let wide = (right.min(x as f32 + 1.0) - left.max(x as f32)).clamp(0.0, 1.0);
            let high = (bottom.min(y as f32 + 1.0) - top.max(y as f32)).clamp(0.0, 1.0);
            darken(paper, x, y, wide * high, [TONER; 3]);
        }
    }
}

/// The few specks a drum leaves on every page.
fn scatter_toner(paper: &mut RgbImage, rng: &mut Rng) {
    for _ in 0..40 {
        let (x, y) = (
            rng.u32(..paper.width()) as i32,
            rng.u32(..paper.height()) as i32,
        );
        darken(paper, x, y, rng.f32() * 0.6, [TONER; 3]);
    }
}

/// Lays the strokes over the print. Within a stroke the deepest touch wins, strokes deepen each
/// other where they cross.
fn write(paper: &mut RgbImage, writing: &Writing, rng: &mut Rng) {
    let Some((low, high)) = crate::geometry::bounds(writing.points()) else {
        return;
    };
    let (left, top) = ((low.x * PIXELS) as i32 - 12, (low.y * PIXELS) as i32 - 12);
    let width = ((high.x - low.x) * PIXELS) as usize + 24;
    let height = ((high.y - low.y) * PIXELS) as usize + 24;
    for stroke in &writing.strokes {
        let mut cover = vec![0.0_f32; width * height];
        for touch in stroke {
            let at = At::new(
                touch.at.x * PIXELS - left as f32,
                touch.at.y * PIXELS - top as f32,
            );
            press(&mut cover, width, at, touch.width * PIXELS / 2.0, touch.ink);
        }
        for (row, line) in cover.chunks_exact(width).enumerate() {
            for (column, &deep) in line.iter().enumerate().filter(|(_, deep)| **deep > 0.0) {
                let grainy = (deep + within(rng, 0.10) * deep).clamp(0.0, 1.0);
                darken(
                    paper,
                    left + column as i32,
                    top + row as i32,
                    grainy,
                    writing.ink.0,
                );
            }
        }
    }
}

fn press(cover: &mut [f32], width: usize, at: At, radius: f32, ink: f32) {
    let reach = radius.ceil() as i32 + 1;
    let (middle_x, middle_y) = (at.x as i32, at.y as i32);
    for y in middle_y - reach..=middle_y + reach {
        for x in middle_x - reach..=middle_x + reach {
            let away = (x as f32 + 0.5 - at.x).hypot(y as f32 + 0.5 - at.y);
            let deep = (radius + 0.5 - away).clamp(0.0, 1.0) * ink;
            if x >= 0
                && (x as usize) < width
                && y >= 0
                && let Some(cell) = cover.get_mut(y as usize * width + x as usize)
            {
                *cell = cell.max(deep);
            }
        }
    }
}

fn darken(paper: &mut RgbImage, x: i32, y: i32, cover: f32, colour: [f32; 3]) {
    if x < 0 || y < 0 {
        return;
    }
    if let Some(pixel) = paper.get_pixel_mut_checked(x as u32, y as u32) {
        for (light, own) in pixel.0.iter_mut().zip(colour) {
            *light = (f32::from(*light) * (1.0 - cover * (1.0 - own))) as u8;
        }
    }
}
