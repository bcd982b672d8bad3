import {unquoted} from '../../../build/lib/templates';
import {wrongArrows} from '../../../build/lib/arrows';
import {bendings} from '../../../build/lib/bendings';
import {coreApis, wrongUse} from '../../../build/lib/core-apis';

describe('signs of bending', () => {
    const page = 'mod_actionplan/view.php';

    it.each([
        ['$x = new host_memo();', page, 'a word of the standalone host'],
        ['getenv("HOST_RUN")', page, 'a word of the standalone host'],
        ['if ($DB->get_dbfamily() === "postgres")', page, 'get_dbfamily()'],
        ["if (class_exists('core\\\\hook\\\\x'))", page, 'class_exists() of a core class'],
        ["if (class_exists('\\\\core_calendar\\\\x'))", page, 'class_exists() of a core class'],
        ['} catch (\\Throwable $error) {', page, 'catch (\\Throwable)'],
        ['} catch (Throwable) {', page, 'catch (\\Throwable)'],
        ['$DB->execute($sql)', 'mod_actionplan/lib.php', 'SQL outside repositories'],
        ['$this->db->get_records_sql($sql)', 'mod_actionplan/classes/local/plan/plan_service.php', 'SQL outside repositories'],
        ['echo $OUTPUT->header();', 'block_impactdash/classes/local/todo_view.php', '$OUTPUT'],
    ])('finds %s', (text, file, what) => {
        expect(bendings(file, text)).toEqual([what]);
    });

    it.each([
        ['$this->db->get_records_sql($sql)', 'mod_actionplan/classes/local/plan/plan_repository.php'],
        ['} catch (\\Throwable $error) {', 'local_asnblended/classes/transaction.php'],
        ['} catch (dml_write_exception $error) {', 'local_asnblended/classes/decisions.php'],
    ])('lets %s in %s be', (text, file) => {
        expect(bendings(file, text)).toEqual([]);
    });
});

describe('arrows between plugins', () => {
    it('lets activity and block see only the public classes of the foundation', () => {
        expect(wrongArrows('mod_actionplan', 'use local_asnblended\\progress;')).toEqual([]);
        expect(wrongArrows('mod_actionplan', 'use local_asnblended\\local\\people\\nip;'))
            .toEqual(['local_asnblended\\local (private)']);
        expect(wrongArrows('mod_actionplan', '{local_asnblended_opd}')).toEqual(['a table of local_asnblended']);
        expect(wrongArrows('block_impactdash', 'mod_actionplan')).toEqual(['mod_actionplan']);
        expect(wrongArrows('local_asnblended', 'block_impactdash')).toEqual(['block_impactdash']);
    });
});

describe('core APIs that must be used', () => {
    const apis = [{name: 'locks', sign: /lock_config/}, {name: 'messages', sign: /messageproviders/, awaited: 'later'}];

    it('misses one that nothing uses, and one that is used and still awaited', () => {
        expect(wrongUse(apis, ['nothing'])).toEqual(['nothing uses core\'s locks any more']);
        expect(wrongUse(apis, ['lock_config', '$messageproviders'])).toHaveLength(1);
        expect(wrongUse(apis, ['lock_config'])).toEqual([]);
    });

    it('names those of the architecture', () => {
        expect(coreApis.map(({name}) => name))
            .toEqual(expect.arrayContaining(['completion', 'file API', 'locks', 'message provider', 'calendar action']));
    });

    it('lets templates hand strings nothing that people wrote', () => {
        expect(unquoted('{{#str}}returned, mod_x, {{reason}}{{/str}} {{#str}}as, mod_x, {{asof}}{{/str}}')).toEqual(['reason']);
        expect(unquoted('{{#str}}by, mod_x, { "name": {{#quote}}{{name}}{{/quote}} }{{/str}} {{name}}')).toEqual([]);
    });
});
