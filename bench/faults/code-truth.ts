import { PARTS, type PartKey, SYMPTOMS, type SymptomKey } from '../../shared/catalogue/faults.ts';

/** What a code of the complaint table says in our catalogue: any of these symptoms at any of these parts reads it rightly. */
export interface Truth {
  symptoms: ReadonlySet<SymptomKey>;
  parts: ReadonlySet<PartKey>;
}

/** Code, symptoms, parts. Codes that name no fault (a wrong colour, missing equipment, service) are left out. */
const TABLE = `
A9 noise engine|belt|idle|unnamed
A11 weak|failure|jerk engine
A12 leak engine|belt|gearbox
A13 failure engine
A14 stall engine|idle
A18 noise|failure engine
A24 shake engine|idle|unnamed
A34 failure engine|lights|unnamed|exhaust|dashboard
A35 shake idle|engine
A37 leak engine|unnamed
A38 noise engine|idle|unnamed
A44 nostart engine|battery
A45 noise|failure|crack|wear belt
A53 failure engine|fuel
A63 burnoil engine
A114 failure|noise|fire|crack|smell exhaust|engine
A160 weak engine|unnamed
A163 weak engine|unnamed
A174 failure|weak engine
A189 failure|noise|leak|wear engine
A191 leak|overheat|failure engine|aircon
A198 crack belt
A221 leak|noise|failure engine
A222 crack belt
A251 failure|noise engine
A255 weak engine|unnamed
A328 failure engine
A329 failure engine
A339 failure engine
A341 failure|noise engine
A346 failure engine
B19 jerk gearbox|idle|unnamed
B20 failure gearbox
B22 leak gearbox
B27 failure gearbox
B33 noise gearbox|unnamed
B69 jerk gearbox
B77 failure|crack|noise|wear|jerk gearbox
B84 failure|jerk|overheat gearbox
B95 shake|jerk gearbox|unnamed
B96 failure|overheat gearbox|unnamed
B115 failure gearbox
B184 failure|crack|loose gearbox
B208 noise|shake gearbox
B246 failure gearbox
B334 weak|jerk|failure gearbox|engine|unnamed
C16 failure clutch
C17 failure|wear|smell clutch
C65 noise clutch
C87 shake clutch
C267 failure clutch
D57 failure steering
D58 leak steering
D59 noise steering
D80 shake steering
D112 failure|noise|leak steering
D123 failure|jerk steering
D154 failure|pull steering
D156 failure steering
D265 failure|noise|leak steering
D291 failure steering
D337 loose steering
E29 failure brakes
E42 rust brakes
E43 noise brakes
E47 wear brakes
E62 failure brakes
E74 failure brakes
E111 shake brakes|steering
E159 failure|noise|crack brakes
E196 failure|leak|noise brakes
E239 wear|shake|crack|rust brakes
E269 failure brakes
E333 failure brakes
F10 wear tyres
F39 crack tyres
F100 crack tyres
F130 crack tyres
F138 crack|wear tyres
F186 crack tyres
G25 leak suspension
G51 leak chassis|gearbox
G52 noise suspension
G56 noise chassis|unnamed
G117 pull steering|tyres|chassis|unnamed
G125 noise tyres|chassis
G158 noise chassis
G161 leak chassis
G171 failure suspension
G180 rust suspension
G204 failure|crack|noise|leak|wear suspension|chassis
G210 failure|crack|noise|wear|leak suspension
G245 wear tyres
G252 noise suspension
G364 noise chassis
H15 noise body|unnamed|doors|windows|trunk
H21 freeze|failure screen
H30 rust exhaust
H31 noise exhaust
H40 fire unnamed|engine|body|battery
H48 crack|leak|failure|wear|noise doors|windows|trunk|body
H60 failure|noise wipers
H64 failure lights
H67 failure|noise windows
H68 failure|leak|noise|fog|crack trunk
H71 failure lights
H72 noise doors|windows
H73 failure|noise engine
H75 leak fuel
H78 failure|noise fuel
H79 rust body|chassis|doors|trunk|engine|seats|unnamed|suspension|exhaust|brakes
H81 crack body|unnamed
H82 failure|fog|crack|drain lights
H88 fog lights
H89 noise windows
H90 leak windows
H93 noise dashboard
H101 failure|noise|smell|leak aircon
H103 failure unnamed|seats
H104 freeze|failure screen|dashboard|unnamed
H109 leak|fog body|unnamed|doors|trunk|windows|lights|aircon
H110 failure|fire|drain|crack unnamed|battery|body
H113 crack windows
H121 smell aircon
H134 freeze|failure|noise screen
H144 leak|noise doors|windows|body|unnamed
H146 drain|failure|leak battery
H147 noise fuel
H149 failure|crack doors
H151 failure|noise screen
H152 failure|crack|freeze dashboard|screen
H155 freeze|failure screen
H164 noise dashboard|unnamed|body|seats|doors
H169 failure|noise|crack|loose|shake|wear seats
H176 crack dashboard
H179 crack body
H185 smell unnamed|aircon|seats|dashboard|fuel
H192 failure windows
H197 failure doors|body|trunk|fuel
H202 failure|freeze dashboard
H203 failure tyres
H211 failure|noise|crack|shake body
H220 crack|fog lights
H233 failure|crack doors
H268 noise|shake body|unnamed|idle|engine|gearbox
H340 failure charger
H343 failure|drain battery|unnamed
H344 drain|failure battery|unnamed
H362 failure brakes|battery
`;

/** The table by code. Throws when a row names a symptom or part the catalogue does not know. */
export function codeTruths(): ReadonlyMap<string, Truth> {
  return new Map(
    TABLE.trim()
      .split('\n')
      .map((row) => {
        const [code = '', symptoms = '', parts = ''] = row.split(' ');
        const known = <Key extends string>(keys: readonly Key[], names: string): Set<Key> =>
          new Set(
            names.split('|').map((name) => {
              const key = keys.find((one) => one === name);
              if (!key)
                throw new Error(`bench/faults/code-truth.ts, ${code}: "${name}" is not in the catalogue.`);
              return key;
            }),
          );
        return [code, { symptoms: known(SYMPTOMS, symptoms), parts: known(PARTS, parts) }];
      }),
  );
}
