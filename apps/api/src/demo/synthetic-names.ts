import type { Country, Gender } from '@amelie/contract';
import { type Draw, oneOf } from './draw';

type Names = readonly [string, ...string[]];

interface NamePool {
  women: Names;
  men: Names;
  /** Family names; where women bear another form, it stands in `familyOfWomen` at the same place. */
  family: Names;
  familyOfWomen?: Names;
}

const pools: Record<Country, NamePool> = {
  GR: {
    women: ['Μαρία', 'Ελένη', 'Αικατερίνη', 'Σοφία', 'Δήμητρα', 'Βασιλική', 'Άννα', 'Ιωάννα', 'Χριστίνα', 'Ευαγγελία'],
    men: ['Γεώργιος', 'Δημήτριος', 'Νικόλαος', 'Κωνσταντίνος', 'Παναγιώτης', 'Αθανάσιος', 'Σπυρίδων', 'Ανδρέας'],
    family: ['Παπαδόπουλος', 'Οικονόμου', 'Γεωργίου', 'Νικολαΐδης', 'Αντωνίου', 'Βλάχος', 'Καραγιάννης', 'Μακρής'],
    familyOfWomen: ['Παπαδοπούλου', 'Οικονόμου', 'Γεωργίου', 'Νικολαΐδου', 'Αντωνίου', 'Βλάχου', 'Καραγιάννη', 'Μακρή'],
  },
  BE: {
    women: [
      'Emma',
      'Louise',
      'Marie',
      'Lotte',
      'Camille',
      'Anke',
      'Sarah',
      'Nathalie',
      'Eva',
      'Charlotte',
      'An',
      'Julie',
    ],
    men: ['Lucas', 'Thomas', 'Jan', 'Nicolas', 'Pieter', 'Maxime', 'Bram', 'Olivier', 'Wouter', 'Simon'],
    family: ['Peeters', 'Janssens', 'Maes', 'Dubois', 'Lambert', 'Willems', 'Claes', 'Dupont', 'Wouters', 'Mertens'],
  },
  DE: {
    women: ['Anna', 'Lena', 'Katharina', 'Julia', 'Sabine', 'Miriam', 'Hannah', 'Claudia', 'Aylin', 'Franziska'],
    men: ['Jonas', 'Lukas', 'Stefan', 'Tobias', 'Markus', 'Emre', 'Felix', 'Andreas', 'Matthias'],
    family: ['Müller', 'Schneider', 'Weber', 'Wagner', 'Becker', 'Hoffmann', 'Yılmaz', 'Krüger', 'Neumann', 'Schäfer'],
  },
  IT: {
    women: ['Giulia', 'Francesca', 'Chiara', 'Sara', 'Martina', 'Elena', 'Valentina', 'Silvia', 'Paola'],
    men: ['Marco', 'Alessandro', 'Andrea', 'Matteo', 'Luca', 'Davide', 'Stefano', 'Paolo'],
    family: ['Rossi', 'Bianchi', 'Ferrari', 'Romano', 'Conti', 'Ricci', 'Marino', 'Greco', 'Colombo', 'Moretti'],
  },
  other: {
    women: ['Ana', 'Ewa', 'Ingrid', 'Sofía', 'Ioana', 'Mariam', 'Niamh', 'Petra'],
    men: ['Pedro', 'Marek', 'Lars', 'Mihai', 'Liam', 'Ivan', 'Amadou', 'Tomás'],
    family: ['Silva', 'Kowalska-Nowak', 'Larsen', 'García', 'Ionescu', 'Diallo', 'Murphy', 'Horvat', 'Novák'],
  },
};

export interface PersonName {
  givenName: string;
  familyName: string;
}

/** A name as people of this country bear it. The persons do not exist. */
export function drawName(draw: Draw, country: Country, gender: Gender): PersonName {
  const pool = pools[country];
  const asWoman = gender === 'woman' || (gender !== 'man' && draw() < 0.5);
  const family = asWoman ? (pool.familyOfWomen ?? pool.family) : pool.family;
  return { givenName: oneOf(draw, asWoman ? pool.women : pool.men), familyName: oneOf(draw, family) };
}
