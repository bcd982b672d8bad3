import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {plugins} from '../../../build/lib/plugins';
import {expectedMatrix} from '../../browser/access';

const source = readFileSync(join('tests', 'browser', 'access.ts'), 'utf8');
const circumstances = ['own', 'foreign', 'hidden', 'hiddencourse', 'suspended', 'othercourse'];
const persons = ['nobody', 'stranger', 'head', 'student', 'manager', 'organiser', 'mentor', 'superior', 'participant'];

describe('the matrix of access to pages', () => {
    const pages = plugins.flatMap(({component, moodlePath}) => readdirSync(component)
        .filter(name => name.endsWith('.php') && /require\(.*config\.php/.test(readFileSync(join(component, name), 'utf8')))
        .map(name => `/${moodlePath}/${name}`));

    it('finds the pages of the plugins', () => {
        expect(pages).toContain('/mod/actionplan/view.php');
    });

    it.each(pages)('asks for %s', page => {
        expect(source).toContain(page);
    });

    it('asks for files where a plugin sends any', () => {
        const sends = plugins.filter(({component}) => readdirSync(component).includes('lib.php'))
            .filter(({component}) => readFileSync(join(component, 'lib.php'), 'utf8').includes('_pluginfile('));
        expect(sends.map(({component}) => component)).toEqual(['mod_actionplan']);
        expect(source).toContain('at.file');
    });

    it('holds a cell for every page, circumstance and person', () => {
        const lines = expectedMatrix(true);
        expect(lines).toHaveLength(15 * circumstances.length);
        for (const line of lines) {
            const [head = '', cells = ''] = line.split(': ');
            expect(circumstances).toContain(head.split(' ')[1]);
            expect(cells.split(' ').map(cell => cell.split('=')[0])).toEqual(persons);
        }
    });
});
