export default {wwwroot: 'https://moodle.invalid', sesskey: 'kunci', language: 'id'};
