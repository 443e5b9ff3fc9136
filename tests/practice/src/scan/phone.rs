//! A telephone held over a letter on a wooden desk by a window: perspective, a sheet that does not
//! lie flat, warm and uneven light, the shadow of the hand, a small noisy sensor and its software.

use super::Shot;
use super::canvas::{Canvas, sample};
use super::grain::Grain;
use crate::desk::print;
use crate::geometry::{A4, At, POINTS, Projection};
use fastrand::Rng;
use image::RgbImage;

#[derive(Clone, Copy, Debug)]
pub struct Phone {
    pub width: u32,
    pub height: u32,
    /// Degrees about x, y and the line of sight.
    pub tilt: [f32; 3],
    /// Points from the sheet.
    pub distance: f32,
    /// In pixels.
    pub focal: f32,
}

impl Phone {
    pub fn photograph(&self, printed: &RgbImage, rng: &mut Rng) -> Shot {
        let (width, height) = (self.width as f32, self.height as f32);
        let middle = At::new(width * 0.495, height * 0.5);
        let map = Projection::through_lens(self.tilt, self.distance, self.focal, middle);
        let back = map.inverse();
        let grain = Grain::new(rng);
        let mut canvas = Canvas::paint(self.width as usize, self.height as usize, |pixel| {
            let at = back.apply(pixel);
            let part = At::new(pixel.x / width, pixel.y / height);
            lit(seen(printed, at, &grain), part, &grain)
        });
        canvas.blur(0.35);
        canvas.add_noise(0.016, 0.7, rng);
        // The software rubs the noise away and then draws the edges again.
        canvas.blur(0.42);
        canvas.sharpen(0.9);
        Shot {
            picture: canvas.develop(curve),
            map,
        }
    }
}

/// The telephone's contrast: deep shadows, whites that do not burn out.
fn curve(light: f32) -> f32 {
    let light = light.clamp(0.0, 1.2).powf(0.80);
    light - 0.055 * (light * std::f32::consts::TAU).sin()
}

/// Sheet or desk, and both along the sheet's edge.
fn seen(printed: &RgbImage, at: At, grain: &Grain) -> [f32; 3] {
    const EDGE: f32 = 0.55;
    let beyond = (-at.x).max(at.x - A4.0).max(-at.y).max(at.y - A4.1) / EDGE;
    if beyond <= -0.5 {
        return sheet(printed, at, grain);
    }
    if beyond >= 0.5 {
        return desk(at, grain);
    }
    let mut light = sheet(printed, at, grain);
    for (share, wood) in light.iter_mut().zip(desk(at, grain)) {
        *share += (wood - *share) * (beyond + 0.5);
    }
    light
}

fn sheet(printed: &RgbImage, at: At, grain: &Grain) -> [f32; 3] {
    const DOTS: f32 = print::DPI / POINTS;
    // It was folded in four and springs up between the folds.
    let (across, down) = (at.x / A4.0, at.y / A4.1);
    let sag =
        (down * std::f32::consts::TAU).sin() * 1.8 + (across * std::f32::consts::PI).sin() * 1.6;
    let mut light = [0.0; 3];
    // Two taps: a point of the picture covers more than one dot of the print.
    for offset in [-0.55, 0.55] {
        let tap = sample(printed, at.x * DOTS + offset, (at.y + sag) * DOTS + offset);
        for (sum, share) in light.iter_mut().zip(tap) {
            *sum += share / 2.0;
        }
    }
    let fold = |away: f32, depth: f32| {
        (-(away / 1.1).powi(2)).exp() * depth
            + if away > 0.0 {
                (-away / 60.0).exp() * 0.05
            } else {
                -(away / 40.0).exp() * 0.022
            }
    };
    let shade = 1.0
        - fold(at.y - A4.1 * 0.5 - grain.at(at.x / 80.0, 1.5) * 0.8, 0.10)
        - fold(
            at.x - A4.0 * 0.497 - grain.at(at.y / 80.0, 7.5) * 0.6,
            0.055,
        )
        - 0.02 * (down * 5.3 + 0.4).cos()
        + grain.at(at.x / 2.2, at.y / 2.2) * 0.006;
    let paper = [0.905, 0.90, 0.885];
    for (share, paper) in light.iter_mut().zip(paper) {
        *share *= paper * shade;
    }
    light
}

fn desk(at: At, grain: &Grain) -> [f32; 3] {
    // Rings of the wood, drawn out along it, and its pores.
    let ring = grain.at(at.x / 340.0, at.y / 60.0) * 1.6 + at.y / 46.0;
    let vein = (ring * 2.2 + grain.at(at.x / 90.0, at.y / 9.0) * 0.7).sin() * 0.5 + 0.5;
    let pore = grain.at(at.x / 26.0, at.y * 1.1).max(0.0) * 0.05;
    let tone = 0.27 + vein * 0.10 - pore;
    let board = ((at.y + 330.0) / 520.0).fract();
    let joint = if board * 520.0 < 2.2 { 0.45 } else { 1.0 };
    // The sheet shades the wood next to it, more on the side away from the window.
    let gap_x = (-at.x).max(at.x - A4.0 - 3.0).max(0.0);
    let gap_y = (-at.y).max(at.y - A4.1 - 4.0).max(0.0);
    let contact = 1.0 - 0.55 * (-gap_x.hypot(gap_y) / 7.0).exp();
    [tone * 1.32, tone * 0.92, tone * 0.60].map(|share| share * joint * contact)
}

/// Light of the room at a part of the picture (0..1 from its top left corner).
fn lit(surface: [f32; 3], part: At, grain: &Grain) -> [f32; 3] {
    let window = 1.06 - 0.30 * (part.x * 0.55 + part.y * 0.72);
    let corner = (part.x - 0.5).powi(2) + (part.y - 0.5).powi(2);
    let lens = 1.0 - 0.34 * corner;
    let shadow = hand_shadow(part, grain);
    let bright = window * lens * (1.0 - 0.22 * shadow);
    // Daylight on the window side, the lamp's warmth on the other, blue in the shadow.
    let warm = (part.x + part.y) * 0.5;
    let cast = [
        1.01 + 0.035 * warm - 0.02 * shadow,
        1.0 + 0.005 * warm,
        0.985 - 0.085 * warm + 0.05 * shadow,
    ];
    let mut light = surface;
    for (share, cast) in light.iter_mut().zip(cast) {
        *share *= bright * cast;
    }
    light
}

/// 0 in the light, 1 in the shadow of the arm and the telephone, with a soft border.
fn hand_shadow(part: At, grain: &Grain) -> f32 {
    let wobble = grain.at(part.x * 5.0, part.y * 5.0) * 0.012;
    let phone = capsule(part, At::new(0.66, 0.66), At::new(0.78, 0.86), 0.115);
    let arm = capsule(part, At::new(0.80, 0.88), At::new(1.02, 1.25), 0.13);
    let inside = phone.min(arm) + wobble;
    let border = 0.085;
    let depth = ((border - inside) / (2.0 * border)).clamp(0.0, 1.0);
    depth * depth * (3.0 - 2.0 * depth)
}

/// Distance to a thick line, negative inside.
fn capsule(at: At, from: At, to: At, radius: f32) -> f32 {
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let along = ((at.x - from.x) * dx + (at.y - from.y) * dy) / (dx * dx + dy * dy);
    at.distance(from.towards(to, along.clamp(0.0, 1.0))) - radius
}
