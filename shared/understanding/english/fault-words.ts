import type { ConditionKey, PartKey, SymptomKey } from '../../catalogue/faults.ts';

/** What owners write for a part in English, by stem, between commas. */
export const PARTS_EN: readonly (readonly [PartKey, string])[] = [
  [
    'engine',
    'engine, motor, temp gauge, radiator, water pump, thermostat, head gasket, turbo, turbocharger, piston, cylinder, spark plug, ignition coil, coil pack, coil, alternator, starter, throttle, throttle body, gas pedal, accelerator, coolant, oil pan, motor mount, engine mount, valve cover, engine oil, crankshaft, camshaft, lifter, supercharger, mass airflow sensor',
  ],
  [
    'gearbox',
    'transmission, trans, tranny, gearbox, gear, cvt, dct, dsg, shifter, gear shift, torque converter, valve body, transmission fluid, powertrain, synchro',
  ],
  ['clutch', 'clutch, throwout bearing, release bearing, flywheel, clutch pedal, slave cylinder'],
  [
    'brakes',
    'brake, rotor, caliper, brake pad, brake pedal, abs, parking brake, emergency brake, e brake, handbrake, master cylinder, brake booster, brake line, brake fluid',
  ],
  [
    'steering',
    'steering, steering wheel, power steering, steering rack, steering column, tie rod, rack and pinion',
  ],
  [
    'suspension',
    'suspension, strut, shock, shock absorber, control arm, ball joint, sway bar, sway bar link, stabilizer, stabilizer link, spring, bushing, strut mount, air suspension',
  ],
  [
    'chassis',
    'axle, cv joint, cv axle, driveshaft, drive shaft, differential, transfer case, wheel bearing, subframe, undercarriage, hub, rim, skid plate, underneath',
  ],
  ['tyres', 'tire, tyre, sidewall, tread, tire pressure, tpms'],
  ['exhaust', 'exhaust, muffler, catalytic converter, tailpipe, heat shield, oxygen sensor, o2 sensor, dpf'],
  [
    'dashboard',
    'dash, dashboard, center console, console, glove box, glovebox, instrument cluster, gauge cluster, speedometer, gauge, cup holder, instrument panel',
  ],
  ['seats', 'seat, seatbelt, seat belt, headrest, buckle'],
  ['doors', 'door, door handle, door lock, door panel, weatherstrip, weather stripping, hinge, sliding door'],
  [
    'windows',
    'window, sunroof, moonroof, windshield, windscreen, glass, panoramic roof, pano roof, window regulator',
  ],
  ['trunk', 'trunk, liftgate, tailgate, hatch, lift gate, power liftgate, tonneau'],
  [
    'body',
    'hood, bumper, fender, roof, paint, clear coat, clearcoat, mirror, trim, quarter panel, wheel arch, wheel well, roof rack, a pillar, b pillar, pillar, rocker panel, headliner, body panel',
  ],
  [
    'lights',
    'headlight, headlamp, taillight, tail light, brake light, turn signal, fog light, bulb, dome light, daytime running light',
  ],
  [
    'aircon',
    'ac, a c, air conditioning, air conditioner, hvac, heater, vent, compressor, blower, blower motor, climate control, evaporator',
  ],
  [
    'screen',
    'infotainment, infotainment screen, screen, touchscreen, touch screen, display, radio, stereo, 360 camera, speaker, bluetooth, carplay, android auto, backup camera, rear camera, reverse camera, camera, navigation, nav, gps, head unit, uconnect, horn',
  ],
  ['battery', 'battery, 12v, battery pack'],
  ['charger', 'charger, charging port, charge port, charging cable'],
  ['wipers', 'wiper, washer, washer fluid, wiper blade'],
  [
    'fuel',
    'fuel pump, gas tank, fuel tank, injector, fuel injector, fuel line, gas cap, fuel filter, fuel rail',
  ],
  ['belt', 'belt, serpentine belt, timing belt, timing chain, tensioner, timing cover, drive belt'],
  ['unnamed', 'airbag, air bag, key fob, keyfob, fob, cruise control, lane assist, wiring harness'],
];

interface SymptomRow {
  symptom: SymptomKey;
  /** Where the text names no part. */
  part: PartKey;
  /** Parts that can have it; empty: any. */
  only: readonly PartKey[];
}

const row = (symptom: SymptomKey, part: PartKey = 'unnamed', only: readonly PartKey[] = []): SymptomRow => ({
  symptom,
  part,
  only,
});

/** What goes wrong; null is an idiom or a thing that hides a shorter word. */
export const SYMPTOMS_EN: readonly (readonly [SymptomRow | null, string])[] = [
  [
    row('noise'),
    'rattle, squeak, squeal, creak, clunk, clank, grind, buzz, whir, whirr, =whining, =whine, knock, ticking, =tick, =ticks, hum, drone, thump, thud, =clicking, =clicks, =popping, chirp, screech, howl, groan, rumble, hiss, whistle, noise, sound like a bag, sounds like a bag, sounds like a diesel, sounds like marbles, sounds like a tractor, weird sound, strange sound, loud sound, odd sound, humming sound, clatter, =knocking, ping, squeaky, rattly, creaky',
  ],
  [row('noise', 'body'), 'wind noise'],
  [row('shake'), 'shake, shudder, vibrate, vibration, shimmy, wobble, judder, pulsate, pulsation, shaky'],
  [row('shake', 'idle'), 'rough idle, idle rough, idles roughly, rough idling, idle hunts, idle surge'],
  [
    row('jerk', 'gearbox', ['gearbox', 'engine', 'clutch', 'brakes', 'idle']),
    'jerk, lurch, lurch forward, buck, jerky, harsh shift, hard shift, harsh 1 2 shift, harsh 2 3 shift, harsh 3 4 shift, rough shift, shift hard, shift rough, shift harshly, shift roughly, slam into gear, bang into gear, clunky shift, delayed engagement',
  ],
  [row('jerk', 'engine', ['engine', 'gearbox', 'idle']), 'hesitate, hesitation, surge, stumble'],
  [
    row('stall', 'engine', ['engine', 'idle', 'fuel', 'gearbox', 'clutch', 'belt']),
    'stall, shut off, cut out, car die, car died, died on me, engine die, engine died, just die, quit running, shut down, turned itself off',
  ],
  [
    row('drain', 'battery', ['battery', 'charger']),
    'drain, battery die, battery died, battery dies, dead battery, battery dead, battery went dead, parasitic draw, go dead, range drop, range loss, lost range, loses range, range dropped, drained, kill the battery, killing the battery, killing them overnight, new battery every, lose charge, phantom drain',
  ],
  [
    row('nostart', 'engine', ['engine', 'fuel', 'battery']),
    "won't start, wouldn't start, will not start, would not start, doesn't start, didn't start, did not start, no start, fail to start, hard to start, hard start, refuse to start, won't turn over, no crank, long crank, won't crank, does not start, never start, trouble starting, can't start, wont start",
  ],
  [
    row('weak', 'engine', ['engine', 'gearbox', 'fuel', 'exhaust', 'battery', 'idle', 'belt']),
    "loss of power, lost power, lose power, losing power, no power, limp mode, lack of power, won't accelerate, will not accelerate, would not accelerate, fail to accelerate, reduced power, loss of motive power, bog down, bog, lost all power, power loss, no acceleration, lost propulsion",
  ],
  [
    row('leak'),
    'leak, drip, seep, soaking wet, soak, wet carpet, water get in, water come in, puddle, losing air, lose air, loses air, hold air, fluid all over, wet floor',
  ],
  [
    row('leak', 'engine'),
    'coolant leak, oil leak, lose coolant, losing coolant, low coolant, leak oil, leaking oil, leak coolant, leaking coolant, oil seep',
  ],
  [
    row('burnoil', 'engine', ['engine']),
    'burn oil, burning oil, oil consumption, use oil, consume oil, consuming oil, drink oil, burn a quart, burns a quart of oil, eat oil, go through a quart, quart of oil every, quart low, oil burner, excessive oil, add a quart',
  ],
  [
    row('failure'),
    "doesn't work, does not work, do not work, don't work, not work, not working, stop working, stopped working, quit working, quit, inoperative, malfunction, fail, failure, broke, broken, defective, defect, faulty, stuck, won't open, refuse to open, won't close, won't turn on, won't lock, won't unlock, won't roll, will not open, will not close, disconnect, glitch, glitchy, intermittent, unresponsive, not responding, isn't detected, not detected, not recognized, keep going out, went out, burned out, seize, seized, short out, won't connect, open by itself, opens by itself, close by itself, die, died, dead, on its own, act up, went bad, gave out, give out, crap out, wig out, have a mind of its own, error, warning light, inop, blown, lock up, locked up, won't hold",
  ],
  [
    row('failure', 'engine', ['engine', 'fuel', 'exhaust', 'belt']),
    'misfire, check engine light, check engine, cel, oil level keep rising, oil level rise, oil dilution, blown head gasket, rod bearing, engine light',
  ],
  [
    row('failure', 'gearbox', ['gearbox']),
    "won't shift, stuck in gear, stuck in second gear, stuck in first gear, stuck in park, won't go into gear, will not shift, pop out of gear, slip out of gear, no reverse, won't go into reverse, grinding into gear, won't upshift",
  ],
  [row('failure', 'gearbox', ['gearbox', 'clutch', 'belt']), 'slip, =slipping'],
  [
    row('failure', 'brakes', ['brakes']),
    'went to the floor, go to the floor, goes to the floor, spongy, would not stop, will not stop, brakes fail, brakes failed, mushy, soft brake, no brakes, brake failure, mushy brake',
  ],
  [
    row('failure', 'steering', ['steering']),
    'hard to turn, hard to steer, heavy steering, steering lock, loss of power steering, lost power steering, stiff steering',
  ],
  [
    row('failure', 'aircon', ['aircon']),
    'stopped blowing, stop blowing, blow hot air, blows warm air, blowing warm, blowing hot, no cold air, not cold, not blowing, no heat, blow warm, not cool, not cooling, stopped cooling, blow cold air only',
  ],
  [
    row('failure', 'charger', ['charger', 'battery', 'screen']),
    "won't charge, not charge, not charging, stop charging, charge fail, doesn't charge, will not charge, won't take a charge",
  ],
  [row('smell'), 'smell, odor, stink, musty, mildew, reek'],
  [
    row('smell', 'fuel', ['fuel']),
    'gas smell, smell of gas, smell gas, fuel smell, gasoline smell, smell of fuel, gas odor',
  ],
  [row('rust', 'body'), 'rust, corrode, corrosion, rusty, rust bubble, rust spot'],
  [
    row('crack'),
    'crack, shatter, split, fell off, fall off, come off, came off, come loose, delaminate, snap, snapped',
  ],
  [row('crack', 'body'), 'peel, flake, paint bubble, bubbling paint, chipping'],
  [row('crack', 'tyres', ['tyres']), 'bulge, blowout, blew out, bubble'],
  [
    row('freeze', 'screen', ['screen', 'dashboard']),
    'go black, goes black, went black, black screen, freeze, froze, frozen, reboot, blank, restart itself, crash',
  ],
  [
    row('wear'),
    'wore out, worn, wear out, wear unevenly, uneven wear, premature wear, worn out, wearing out, wear prematurely',
  ],
  [row('fog'), 'condensation, moisture, fogged, fog up, foggy, water inside'],
  [
    row('overheat', 'engine'),
    'hit the red, in the red, temp gauge, temperature gauge, overheat, running hot, run hot, ran hot',
  ],
  [row('fire'), 'caught fire, catch fire, on fire, smoke, burst into flames, flames, went up in flames'],
  [row('loose'), 'loose, play in, excessive play, slop'],
  [
    row('pull', 'steering', ['steering', 'brakes', 'tyres', 'chassis', 'suspension']),
    'pull to the right, pull to the left, pull right, pull left, drift to the right, drift to the left, pull to one side, pulls hard to the right',
  ],
  [
    null,
    'the failure, failure mileage, the failure mileage, fail safe, knock on wood, crash test, crash rating, crash safety, quit smoking, road noise, tire noise, engine noise, cold air, cracked open, tick the box, tick all the boxes, leak stop, loose change, split second, snap a picture, pops, error free, squeaky clean, smoke break, jerk at the dealer, exhaust note, exhaust sound, break in period, shake my head, shake hands, freeze branch, freezing, freezing cold, rust belt, rust proofing, rust free, rustproofing, shock horror, free oil, hit the road, on edge',
  ],
];

/** When it happens. */
export const CONDITIONS_EN: readonly (readonly [ConditionKey, string])[] = [
  [
    'clutch-pressed',
    'press the clutch, push the clutch, push in the clutch, push the clutch in, depress the clutch, clutch in, clutch is pressed, clutch pressed, press the clutch pedal, clutch depressed, step on the clutch',
  ],
  [
    'clutch-released',
    'release the clutch, let off the clutch, let the clutch out, let out the clutch, clutch out, clutch released',
  ],
  [
    'cold',
    "cold start, cold startup, cold morning, when cold, cold weather, in the cold, winter, when it is cold, when it's cold, first start, below zero, below freezing, sub zero, cold",
  ],
  ['hot', 'when hot, hot weather, warmed up, once warm, hot day, summer, when warm, heat wave, hot outside'],
  ['rain', 'rain, wet weather, storm, downpour, car wash, thunderstorm'],
  ['reverse', 'in reverse, reversing, back out, backing up, backing out, into reverse, when i back up'],
  [
    'bump',
    'bump, speed bump, pothole, rough road, uneven road, railroad track, dirt road, bumpy road, uneven pavement, rough pavement, expansion joint',
  ],
  [
    'braking',
    '=braking, apply the brake, press the brake, hit the brake, step on the brake, slow down, come to a stop, press the brake pedal, apply the brake pedal, depress the brake pedal, under braking',
  ],
  [
    'turning',
    'turn left, turn right, =turning, make a turn, turn the wheel, corner, turn the steering wheel, sharp turn, full lock, into a turn',
  ],
  ['shifting', 'shift, park to drive, into drive, gear change, upshift, downshift, change gear, from park'],
  ['aircon', 'ac on, turn on the ac, turn on the air conditioning, turn the ac on, ac is on, ac is running'],
  ['decelerating', 'decelerate, deceleration, let off the gas, coast, lift off the throttle, off the gas'],
  [
    'accelerating',
    'accelerate, acceleration, step on the gas, give it gas, hit the gas, press the accelerator, depress the accelerator, merge, under load, uphill, floor it',
  ],
  [
    'idle',
    'idle, stop light, red light, stoplight, in traffic, at a stop, sitting still, while stopped, in park, rough idle, idle rough',
  ],
  ['speed', 'highway, freeway, interstate, highway speed, high speed, at speed, with speed'],
  ['low-speed', 'low speed, slow speed, parking lot, stop and go, slow traffic, low speeds'],
  ['start', 'startup, start up, from a stop, take off, from a standstill, start it up'],
];

/** The part a condition points to where what a driver feels then names none. */
export const PART_OF_CONDITION_EN: Partial<Record<ConditionKey, PartKey>> = {
  'clutch-pressed': 'clutch',
  'clutch-released': 'clutch',
  braking: 'brakes',
  turning: 'steering',
  shifting: 'gearbox',
};
